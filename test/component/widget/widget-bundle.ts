import { build, type BuildOptions, type Metafile } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { withoutWebTransport } from '../../../tools/build/without-webtransport.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const MODULES = ['widget/launcher.ts', 'widget/panel.ts', 'widget/portal.ts'];

/** The widget as `npm run build` bundles it: files by their path under `/widget/`, and what each holds. */
export interface WidgetBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly outputs: Metafile['outputs'];
}

let made: Promise<WidgetBundle> | undefined;

export function bundleWidget(): Promise<WidgetBundle> {
  return (made ??= bundle());
}

async function bundle(): Promise<WidgetBundle> {
  const shared: BuildOptions & { metafile: true; write: false } = {
    absWorkingDir: root,
    outdir: 'widget',
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'external',
    metafile: true,
    write: false,
    plugins: [withoutWebTransport],
  };
  const [loader, modules] = await Promise.all([
    build({ ...shared, entryPoints: ['widget/loader.ts'], format: 'iife' }),
    build({
      ...shared,
      entryPoints: MODULES,
      format: 'esm',
      splitting: true,
      entryNames: '[name]',
      chunkNames: 'chunks/[name]-[hash]',
    }),
  ]);
  const files = [...loader.outputFiles, ...modules.outputFiles];
  return {
    files: new Map(files.map(({ path, contents }) => [path.slice(root.length).replace(/^widget\//, ''), contents])),
    outputs: Object.fromEntries(
      Object.entries({ ...loader.metafile.outputs, ...modules.metafile.outputs }).map(([path, output]) => [
        path.replace(/^widget\//, ''),
        output,
      ]),
    ),
  };
}
