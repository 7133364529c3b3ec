import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../tools/root.ts';
import { eventually } from './eventually.ts';
import { processesOf } from './processes-of.ts';

/** What run.json holds. */
export interface Run {
  readonly pid: number;
  readonly urls: Record<'relay' | 'desk' | 'shop' | 'portal' | 'livekit' | 'store', string>;
}

/** One `npm start`, in a data folder of its own. */
export interface StartProcess {
  readonly dir: string;
  readonly pid: number;
  readonly runFile: string;
  /** Fulfilled with the exit code, null after a signal. */
  readonly exited: Promise<number | null>;
  output(): string;
  /** Waits for run.json. */
  ready(): Promise<Run>;
  signal(name: NodeJS.Signals): void;
}

const dirs: string[] = [];

function readRun(file: string): Run | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined;
}

/** A new data folder; `endAll` removes it. */
export function createDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'casement-start-'));
  dirs.push(dir);
  return dir;
}

/** Starts the product as `npm start` does. */
export function startProcess(dir: string, env: NodeJS.ProcessEnv = {}): StartProcess {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CASEMENT_PORT: '', CASEMENT_DIR: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let hasExited = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = once(child, 'close').then(([code]) => {
    hasExited = true;
    return code as number | null;
  });
  const runFile = join(dir, 'run.json');
  return {
    dir,
    pid: child.pid ?? 0,
    runFile,
    exited,
    output: () => text,
    async ready() {
      await eventually('run.json', () => hasExited || readRun(runFile)?.pid === child.pid, 60_000);
      const run = readRun(runFile);
      if (hasExited || run === undefined) throw new Error(`the product did not start: ${text}`);
      return run;
    },
    signal: (name) => void child.kill(name),
  };
}

function kill({ pid }: { pid: number }): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Ends whatever the tests of a file left, and removes the data folders. */
export async function endAll(): Promise<void> {
  for (const dir of dirs.splice(0)) {
    processesOf(dir).forEach(kill);
    await eventually('the last process has ended', () => processesOf(dir).length === 0);
    rmSync(dir, { recursive: true, force: true });
  }
}
