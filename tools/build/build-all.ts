import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { AdviceError } from '../advice-error.ts';
import { root } from '../root.ts';
import { bundleRelay } from './bundle-relay.ts';
import { bundleWeb } from './bundle-web.ts';

/** Removes what earlier builds left. */
export function cleanDist(): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
}

/**
 * Builds the relay and the browser bundles into dist. Returns the browser's outputs by path.
 * @throws AdviceError with what does not compile
 */
export async function buildAll(): Promise<Metafile['outputs']> {
  try {
    const [web] = await Promise.all([bundleWeb(), bundleRelay()]);
    return web;
  } catch (error) {
    throw new AdviceError(`The bundles could not be built: ${error instanceof Error ? error.message : String(error)}`);
  }
}
