import { build, type BuildOptions, type Metafile, type OutputFile } from 'esbuild';
import { root } from '../root.ts';
import { findForbidden } from './forbidden-inputs.ts';
import { leanFold } from './lean-fold.ts';
import { leanLit } from './lean-lit.ts';
import { leanRrweb } from './lean-rrweb.ts';
import { leanSources } from './lean-sources.ts';
import { checkGroup, loaderEntry, noteGroup, webGroups, widgetGroup, type WebGroup } from './web-entries.ts';
import { writeOutputs } from './write-outputs.ts';

/** Built files with their contents, and what each holds, by path from the repository's root. */
export interface WebBundle {
  readonly files: readonly OutputFile[];
  readonly outputs: Metafile['outputs'];
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  // The notices of licences lie beside the bundles, where they cost no page anything.
  legalComments: 'external',
  logLevel: 'silent',
};

async function bundle(options: BuildOptions, group: Partial<WebGroup> = {}): Promise<WebBundle> {
  const plugins = [...(group.folder === 'widget' ? [leanFold] : []), leanSources(group), leanLit, leanRrweb];
  const { metafile, outputFiles } = await build({ ...shared, ...options, plugins, metafile: true, write: false });
  const forbidden = findForbidden(metafile);
  if (forbidden !== undefined) throw new Error(forbidden);
  return { files: outputFiles, outputs: metafile.outputs };
}

/** Bundles entries that share their chunks, in memory. */
export function bundleGroup(group: WebGroup): Promise<WebBundle> {
  const options: BuildOptions = {
    entryPoints: [...group.entries],
    outdir: `dist/web/${group.folder}`,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
  };
  return bundle(options, group);
}

/** The one script tag, in memory. */
export function bundleLoader(): Promise<WebBundle> {
  return bundle({ entryPoints: [loaderEntry], outdir: 'dist/web/widget', format: 'iife' });
}

async function joined(bundles: ReadonlyArray<Promise<WebBundle>>): Promise<WebBundle> {
  const made = await Promise.all(bundles);
  return {
    files: made.flatMap(({ files }) => files),
    outputs: Object.assign({}, ...made.map(({ outputs }) => outputs)) as WebBundle['outputs'],
  };
}

/** Bundles what a customer's page loads, in memory: the loader and the widget. */
export function bundleWidget(): Promise<WebBundle> {
  return joined([bundleLoader(), bundleGroup(widgetGroup), bundleGroup(noteGroup), bundleGroup(checkGroup)]);
}

/** Bundles everything the browsers load into dist/web. Returns the outputs of all, by path. */
export async function bundleWeb(): Promise<Metafile['outputs']> {
  const { files, outputs } = await joined([bundleLoader(), ...webGroups.map(bundleGroup)]);
  writeOutputs(files);
  return outputs;
}
