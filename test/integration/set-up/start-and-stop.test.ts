import { existsSync, statSync } from 'node:fs';
import { answers } from './answers.ts';
import { eventually } from './eventually.ts';
import { processesOf } from './processes-of.ts';
import { createDataDir, endAll, startProcess } from './start-process.ts';

const LONGEST_STOP_MS = 3_000;
const TIED_MS = 6_000;

describe('[set-up] npm start', () => {
  afterEach(endAll);

  it('tells every address in run.json once all answer, and keeps its secrets to itself', async () => {
    const product = startProcess(createDataDir());
    const { pid, urls } = await product.ready();
    expect(pid).toBe(product.pid);
    expect(Object.keys(urls).sort()).toEqual(['desk', 'livekit', 'portal', 'relay', 'shop', 'store']);
    expect(await answers(`${urls.relay}/readyz`)).toBe(true);
    expect(await answers(`${urls.desk}/`)).toBe(true);
    expect(await answers(`${urls.shop}/`)).toBe(true);
    expect(await answers(urls.livekit)).toBe(true);
    expect(statSync(`${product.dir}/secrets.json`).mode & 0o077).toBe(0);
    expect(statSync(product.runFile).mode & 0o077).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends all on %s within 3 s and leaves nothing', async (signal) => {
    const product = startProcess(createDataDir());
    await product.ready();
    const since = Date.now();
    product.signal(signal);
    expect(await product.exited).toBe(0);
    expect(Date.now() - since).toBeLessThan(LONGEST_STOP_MS);
    expect(existsSync(product.runFile)).toBe(false);
    expect(processesOf(product.dir)).toEqual([]);
  });

  it('ends all when it is stopped while it still starts', async () => {
    const product = startProcess(createDataDir());
    await eventually('the first server runs', () => processesOf(product.dir).length > 1);
    product.signal('SIGTERM');
    expect(await product.exited).toBe(0);
    await eventually('nothing runs', () => processesOf(product.dir).length === 0, TIED_MS);
    expect(existsSync(product.runFile)).toBe(false);
  });

  it('leaves no server behind when it is killed, and starts again in the same folder', async () => {
    const product = startProcess(createDataDir());
    const { urls } = await product.ready();
    product.signal('SIGKILL');
    await product.exited;
    await eventually('the servers have ended', () => processesOf(product.dir).length === 0, TIED_MS);
    const next = startProcess(product.dir);
    const again = await next.ready();
    expect(again.pid).toBe(next.pid);
    expect(again.urls).toEqual(urls);
  });
});
