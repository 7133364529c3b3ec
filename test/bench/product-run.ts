import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup, spawnTied } from '../../tools/services/tied-process.ts';

const LOOK_EVERY_MS = 10;
const LONGEST_STOP_MS = 5_000;

/** One `npm start` that has become ready. */
export interface ProductRun {
  urls: { relay: string; desk: string; shop: string };
  /** From the command to run.json, in s. */
  readyAfter: number;
  stop: () => Promise<void>;
}

/** Runs `npm start` in a checkout, with its data in `dir`, and waits until it is ready. */
export async function runProduct(
  checkout: string,
  dir: string,
  withinMs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<ProductRun> {
  const runFile = join(dir, 'run.json');
  const since = performance.now();
  const ours = { ...process.env, NODE_OPTIONS: '', CASEMENT_PORT: '', CASEMENT_DIR: dir, ...env };
  const child = spawnTied('npm', ['start'], ours, checkout);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => output.push(text.toString()));
  const exited = once(child, 'exit');
  while (!existsSync(runFile)) {
    if (child.exitCode !== null || performance.now() - since > withinMs) {
      if (child.pid !== undefined) killGroup(child.pid);
      throw new Error(`npm start did not become ready: ${output.join('').slice(-2_000)}`);
    }
    await delay(LOOK_EVERY_MS);
  }
  const readyAfter = (performance.now() - since) / 1000;
  const { pid, urls } = JSON.parse(readFileSync(runFile, 'utf8')) as { pid: number; urls: ProductRun['urls'] };
  return {
    urls,
    readyAfter,
    async stop() {
      process.kill(pid, 'SIGTERM');
      await Promise.race([exited, delay(LONGEST_STOP_MS)]);
      if (child.pid !== undefined) killGroup(child.pid);
    },
  };
}
