import { runAloud } from '../run-command.ts';
import { readPlaywright } from './read-playwright.ts';
import { reportFile, takeReport } from './report-file.ts';
import type { Tally } from './tally.ts';

/** The projects of test/playwright.config.ts. */
export type PlaywrightProject = 'component' | 'e2e';

/** Runs one project of Playwright; `pattern` is part of a file's path. */
export async function runPlaywright(
  project: PlaywrightProject,
  pattern: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = reportFile(project);
  const code = await runAloud({
    command: 'node_modules/.bin/playwright',
    args: [
      'test',
      ...[
        '--config',
        'test/playwright.config.ts',
        '--project',
        project,
        '--reporter',
        'list,json',
        '--pass-with-no-tests',
      ],
      ...(pattern === undefined ? [] : [pattern]),
    ],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const read = takeReport(report);
  const tally: Tally = read === undefined ? { passed: 0, failed: 1, skipped: [] } : readPlaywright(read);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
