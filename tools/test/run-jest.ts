import { runAloud, runQuietly, type Command } from '../run-command.ts';
import { readJest } from './read-jest.ts';
import { reportFile, takeReport } from './report-file.ts';
import type { Tally } from './tally.ts';

/** The projects of test/jest.config.js. */
export type JestProject = 'unit' | 'contract' | 'integration';

/** `pattern` is part of a file's path; `quiet` keeps the output of what passes. */
export interface JestOptions {
  readonly pattern?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  readonly quiet?: boolean;
}

async function run(command: Command, quiet: boolean, name: string): Promise<number | null> {
  if (!quiet) return runAloud(command);
  const since = Date.now();
  const { code, output } = await runQuietly(command);
  const took = `${((Date.now() - since) / 1000).toFixed(1)} s`;
  console.log(code === 0 ? `✓ ${name} (${took})` : `✗ ${name} (${took})\n${output.trimEnd()}\n`);
  return code;
}

/** Runs one project of jest. A run that ends without a report, or fails without a failed test, counts as one. */
export async function runJest(project: JestProject, options: JestOptions): Promise<Tally> {
  const report = reportFile(project);
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'test/jest.config.js', '--selectProjects', project];
  const rest = [
    '--passWithNoTests',
    '--json',
    '--outputFile',
    report,
    ...(options.pattern === undefined ? [] : [options.pattern]),
  ];
  const command: Command = {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', ...jest, ...rest],
    ...(options.env === undefined ? {} : { env: options.env }),
  };
  const code = await run(command, options.quiet === true, project);
  const read = takeReport(report);
  const tally: Tally = read === undefined ? { passed: 0, failed: 1, skipped: [] } : readJest(read);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
