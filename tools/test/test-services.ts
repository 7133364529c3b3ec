import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../progress.ts';
import { embeddedBinary } from '../services/embedded-binary.ts';
import { startLiveKit } from '../services/livekit.ts';
import { startStore } from '../services/store.ts';

/** The environment that tells tests where the services are, and how to end these. */
export interface TestServices {
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Starts a store and a media server with a folder of their own, which is removed at the end. */
export async function startTestServices(): Promise<TestServices> {
  await step('Building the store', (detail) => embeddedBinary('store', detail));
  await step('Building the media server', (detail) => embeddedBinary('livekit', detail));
  const dir = mkdtempSync(join(tmpdir(), 'casement-test-'));
  const key = `API${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(32).toString('hex');
  const [store, livekit] = await Promise.all([
    startStore({ dir: join(dir, 'store') }),
    startLiveKit({ dir: join(dir, 'livekit'), key, secret }),
  ]);
  return {
    env: {
      TEST_STORE_URL: store.url,
      TEST_LIVEKIT_URL: livekit.url,
      TEST_LIVEKIT_API_KEY: key,
      TEST_LIVEKIT_API_SECRET: secret,
    },
    async stop() {
      await Promise.all([store.stop(), livekit.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
