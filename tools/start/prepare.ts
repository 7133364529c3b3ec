import { buildAll } from '../build/build-all.ts';
import { step } from '../progress.ts';
import { embeddedBinary, type EmbeddedServer } from '../services/embedded-binary.ts';
import type { Addresses } from './addresses.ts';

const NAMES: Record<EmbeddedServer, string> = {
  store: 'Building the store',
  livekit: 'Building the media server',
};

/** Builds what this product starts: the bundles, and the embedded servers that are needed. */
export async function prepare(addresses: Addresses): Promise<void> {
  await step('Building the bundles', buildAll);
  for (const server of ['store', 'livekit'] as const) {
    if (addresses[server].isEmbedded) await step(NAMES[server], (detail) => embeddedBinary(server, detail));
  }
}
