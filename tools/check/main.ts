import { runMain } from '../run-main.ts';
import { runJest } from '../test/run-jest.ts';
import { addTallies, formatTally } from '../test/tally.ts';
import { runSteps } from './run-steps.ts';
import { steps } from './steps.ts';

/** The model of the queues is played in full by the tests; here only far enough to notice what is plainly wrong. */
const BRIEF = { MODEL_RUNS: '100' };

await runMain(async () => {
  const [code, unit] = await Promise.all([runSteps(steps), runJest('unit', { quiet: true, env: BRIEF })]);
  const tally = addTallies([{ ...code, skipped: [] }, unit]);
  console.log(formatTally(tally));
  if (tally.failed > 0) process.exit(1);
});
