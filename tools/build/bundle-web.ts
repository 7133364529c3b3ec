import { build, type BuildOptions, type Metafile } from 'esbuild';
import { root } from '../root.ts';
import { findForbidden } from './forbidden-inputs.ts';
import { loaderEntry, webGroups } from './web-entries.ts';
import { withoutWebTransport } from './without-webtransport.ts';
import { writeOutputs } from './write-outputs.ts';

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  // The notices of licences lie beside the bundles, where they cost no page anything.
  legalComments: 'external',
  logLevel: 'silent',
  plugins: [withoutWebTransport],
};

type Outputs = Metafile['outputs'];

async function bundle(options: BuildOptions): Promise<Outputs> {
  const { metafile, outputFiles } = await build({ ...shared, ...options, metafile: true, write: false });
  const forbidden = findForbidden(metafile);
  if (forbidden !== undefined) throw new Error(forbidden);
  writeOutputs(outputFiles);
  return metafile.outputs;
}

function bundleGroup(group: string, entries: readonly string[]): Promise<Outputs> {
  return bundle({
    entryPoints: [...entries],
    outdir: `dist/web/${group}`,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
  });
}

/** Bundles everything the browsers load into dist/web. Returns the outputs of all, by path. */
export async function bundleWeb(): Promise<Outputs> {
  const groups = Object.entries(webGroups).map(([group, entries]) => bundleGroup(group, entries));
  const loader = bundle({ entryPoints: [loaderEntry], outdir: 'dist/web/widget', format: 'iife' });
  return Object.assign({}, ...(await Promise.all([loader, ...groups]))) as Outputs;
}
