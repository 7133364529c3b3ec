import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLiveKit } from '../../../tools/services/livekit.ts';
import { answers } from './answers.ts';
import { eventually } from './eventually.ts';
import { processesOf } from './processes-of.ts';
import { createDataDir, endAll, startProcess } from './start-process.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('[set-up] the services', () => {
  afterEach(endAll);

  it('are those of MONGODB_URL and LIVEKIT_URL where these are set', async () => {
    const env = {
      MONGODB_URL: process.env.TEST_STORE_URL,
      LIVEKIT_URL: process.env.TEST_LIVEKIT_URL,
      LIVEKIT_API_KEY: process.env.TEST_LIVEKIT_API_KEY,
      LIVEKIT_API_SECRET: process.env.TEST_LIVEKIT_API_SECRET,
    };
    const product = startProcess(createDataDir(), env);
    const { urls } = await product.ready();
    expect(urls).toMatchObject({ store: env.MONGODB_URL, livekit: env.LIVEKIT_URL });
    expect(processesOf(product.dir).filter(({ command }) => /\/bin\/(store|livekit)-/.test(command))).toEqual([]);
  });

  it('write no token to their logs', async () => {
    const dir = createDataDir();
    const livekit = await startLiveKit({ dir, key: 'APItest', secret: randomBytes(32).toString('hex') });
    const head = `${encode({ alg: 'HS256' })}.${encode({ iss: 'APItest', sub: 'customer' })}`;
    const token = `${head}.${randomBytes(32).toString('base64url')}`;
    await fetch(`${livekit.url}/rtc/validate?access_token=${token}`);
    const readLog = (): string => readFileSync(join(dir, 'livekit.log'), 'utf8');
    await eventually('the refusal is logged', () => readLog().includes('[token]'));
    expect(readLog()).not.toContain(token.slice(0, 40));
    await livekit.stop();
    expect(await answers(livekit.url)).toBe(false);
  });
});
