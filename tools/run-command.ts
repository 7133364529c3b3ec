import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './root.ts';

/** How a command ended: its code (null after a signal), and what it printed where that was kept. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A command of node_modules/.bin or of the system, with more environment than ours. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command in the repository's root and keeps what it prints. */
export async function runQuietly({ command, args, env }: Command): Promise<Outcome> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: Buffer.concat(chunks).toString() };
}

/** Runs a command in the repository's root whose output goes to the terminal. Returns its code, null after a signal. */
export async function runAloud({ command, args, env }: Command): Promise<number | null> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
