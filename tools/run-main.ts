import { AdviceError } from './advice-error.ts';

/** Runs a tool: advice is shown as its sentence, anything else is a bug and keeps its stack trace. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof AdviceError ? error.message : error);
    process.exit(1);
  }
}
