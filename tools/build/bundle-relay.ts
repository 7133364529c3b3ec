import { build } from 'esbuild';
import { root } from '../root.ts';
import { writeOutputs } from './write-outputs.ts';

/** The relay's bundle, from the repository's root. */
export const relayBundle = 'dist/relay/main.js';

/** Bundles the relay; npm packages stay outside. */
export async function bundleRelay(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['relay/main.ts'],
    outfile: relayBundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    write: false,
    logLevel: 'silent',
  });
  writeOutputs(outputFiles);
}
