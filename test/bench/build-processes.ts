import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/root.ts';

/** Where the built processes of the benchmark lie. */
export const builtDir = join(root, '.cache/bench');

/** Bundles servers and generator as the relay is bundled, so that all run as plain JavaScript. */
export async function buildProcesses(): Promise<void> {
  const entries = [
    'servers/ws-relay',
    'servers/socketio-relay',
    'servers/casement-relay',
    'load/generator',
    'servers/desk-load-relay',
    'desk-load-agents',
    'servers/ws-frames-relay',
    'servers/socketio-frames-relay',
    'load/frame-generator',
  ];
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => `test/bench/${entry}.ts`),
    entryNames: '[name]',
    outdir: builtDir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
}
