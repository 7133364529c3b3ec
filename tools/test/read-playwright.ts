import { z } from 'zod';
import type { Tally } from './tally.ts';

const Test = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
});
const Spec = z.object({ title: z.string(), tests: z.array(Test) });
type Spec = z.infer<typeof Spec>;

interface Suite {
  readonly specs: Spec[];
  readonly suites: Suite[];
}
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec).default([]),
  suites: z.lazy(() => z.array(Suite)).default([]),
});
const Report = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()).default([]) });

function specsOf(suites: readonly Suite[]): Spec[] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

function describeSkipped({ title, tests }: Spec): string {
  const reason = tests.flatMap(({ annotations }) => annotations).find(({ type }) => type === 'skip')?.description;
  return reason === undefined ? title : `${title} (${reason})`;
}

/** Reads the JSON report of Playwright. An error outside of a test counts as one failed test; so does a flaky one. */
export function readPlaywright(report: unknown): Tally {
  const { suites, errors } = Report.parse(report);
  const specs = specsOf(suites);
  const count = (status: string): number =>
    specs.flatMap(({ tests }) => tests).filter((test) => test.status === status).length;
  return {
    passed: count('expected'),
    failed: count('unexpected') + count('flaky') + errors.length,
    skipped: specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped')).map(describeSkipped),
  };
}
