import { AdviceError } from '../advice-error.ts';
import { buildAll } from '../build/build-all.ts';
import { step } from '../progress.ts';
import { runMain } from '../run-main.ts';
import { stages, type StageName } from './stages.ts';
import { addTallies, formatTally, type Tally } from './tally.ts';

const FAILED: Tally = { passed: 0, failed: 1, skipped: [] };
const names = Object.keys(stages) as StageName[];

function chosenStages(wanted: string | undefined): StageName[] {
  if (wanted === undefined) return names;
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new AdviceError(`There is no stage ${wanted}: name one of ${names.join(', ')}.`);
  return [found];
}

async function runStage(name: StageName, pattern: string | undefined): Promise<Tally> {
  console.log(`\n${name}`);
  try {
    return await stages[name](pattern);
  } catch (error) {
    console.error(error instanceof AdviceError ? error.message : error);
    return FAILED;
  }
}

await runMain(async () => {
  const [wanted, pattern] = process.argv.slice(2);
  const chosen = chosenStages(wanted);
  const tallies: Tally[] = [];
  const hasBuilt = await step('Building the bundles', buildAll).catch((error: unknown) => error as Error);
  if (hasBuilt instanceof Error) {
    console.error(hasBuilt.message);
    tallies.push(FAILED);
  }
  for (const name of chosen) tallies.push(await runStage(name, pattern));
  const tally = addTallies(tallies);
  console.log(`\n${formatTally(tally)}`);
  process.exit(tally.failed === 0 ? 0 : 1);
});
