import { z } from 'zod';
import type { Tally } from './tally.ts';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) })),
});

const SKIPPED = new Set(['pending', 'todo', 'skipped', 'disabled']);

/** Reads the JSON report of jest. A file that could not run counts as one failed test. */
export function readJest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = Report.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => SKIPPED.has(status)).map(({ fullName }) => fullName),
    ),
  };
}
