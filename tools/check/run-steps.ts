import { runQuietly } from '../run-command.ts';
import type { Step } from './steps.ts';

const AT_ONCE = 3;

async function runStep({ name, ...command }: Step): Promise<boolean> {
  const since = Date.now();
  const { code, output } = await runQuietly(command);
  const took = `${((Date.now() - since) / 1000).toFixed(1)} s`;
  console.log(code === 0 ? `✓ ${name} (${took})` : `✗ ${name} (${took})\n${output.trimEnd()}\n`);
  return code === 0;
}

/** Runs the steps, some at the same time; prints one line each and the output of those that fail. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await runStep(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
