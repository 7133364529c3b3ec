import { runSteps } from '../check/run-steps.ts';
import { steps } from '../check/steps.ts';
import { findChromium } from './find-chromium.ts';
import { runJest } from './run-jest.ts';
import { runPlaywright } from './run-playwright.ts';
import type { Tally } from './tally.ts';
import { startTestProduct, testRunFile } from './test-product.ts';
import { startTestServices } from './test-services.ts';

type Stage = (pattern: string | undefined) => Promise<Tally>;

/** A stage that finds a store and a media server of its own in its environment. */
const withServices =
  (run: (pattern: string | undefined, env: NodeJS.ProcessEnv) => Promise<Tally>): Stage =>
  async (pattern) => {
    const services = await startTestServices();
    try {
      return await run(pattern, services.env);
    } finally {
      await services.stop();
    }
  };

async function runComponent(pattern: string | undefined, env: NodeJS.ProcessEnv): Promise<Tally> {
  return runPlaywright('component', pattern, { ...env, CHROMIUM_PATH: await findChromium() });
}

async function runE2e(pattern: string | undefined): Promise<Tally> {
  const CHROMIUM_PATH = await findChromium();
  const product = await startTestProduct();
  try {
    return await runPlaywright('e2e', pattern, { CHROMIUM_PATH, CASEMENT_RUN_FILE: testRunFile });
  } finally {
    await product.stop(3_000);
  }
}

/** The stages of the whole test, in order. Each may also be run alone, with a pattern of file paths. */
export const stages = {
  check: async () => ({ ...(await runSteps(steps)), skipped: [] }),
  unit: (pattern) => runJest('unit', { pattern }),
  contract: withServices((pattern, env) => runJest('contract', { pattern, env })),
  integration: withServices((pattern, env) => runJest('integration', { pattern, env })),
  component: withServices(runComponent),
  e2e: runE2e,
} satisfies Record<string, Stage>;

/** Their names. */
export type StageName = keyof typeof stages;
