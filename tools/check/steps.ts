import type { Command } from '../run-command.ts';

const bin = (name: string): string => `node_modules/.bin/${name}`;

/** One step of the check. */
export interface Step extends Command {
  readonly name: string;
}

const FOLDERS = ['shared', 'relay', 'widget', 'integrations', 'tools', 'test'];

/** The steps that read the code and run none of it. The longest come first. */
export const steps: readonly Step[] = [
  // Not cached: the rules that know types depend on more than the file they look at.
  // The types of the whole tree are in memory once for each of its threads.
  {
    name: 'eslint',
    command: 'node',
    args: ['--max-old-space-size=8192', bin('eslint'), '.', '--concurrency', '2'],
  },
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  {
    name: 'prettier',
    command: bin('prettier'),
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  { name: 'knip', command: bin('knip'), args: ['--no-progress'] },
  { name: 'boundaries', command: bin('depcruise'), args: ['--config', '.dependency-cruiser.cjs', ...FOLDERS] },
  {
    name: 'browser weight',
    command: bin('depcruise'),
    args: ['--config', 'tools/check/browser-weight.cjs', 'shared', 'widget', 'integrations'],
  },
];
