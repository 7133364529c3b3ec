import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';
import { builtDir } from './build-processes.ts';

/** Longer than the longest measurement, a minute of load and what follows it. */
const ANSWER_MS = 180_000;

/** Whether processes can be kept to one core each, as on Linux with two cores or more. */
export const canPin = hasTaskset() && availableParallelism() > 1;

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Keeps a running process, with all its threads, to one core. */
export function pin(pid: number, core: number): void {
  if (canPin) execFileSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' });
}

/** A Node process of the benchmark on a core of its own. It answers each message with one. */
export class PinnedProcess {
  readonly #child: ChildProcess;

  /** `name` is a built file, such as `ws-relay`. */
  constructor(name: string, core: number, env: Record<string, string> = {}) {
    const node = [process.execPath, '--expose-gc', '--max-semi-space-size=16', join(builtDir, `${name}.js`)];
    const [command = '', ...args] = canPin ? ['taskset', '-c', String(core), ...node] : node;
    this.#child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** The next message from it. */
  async answer<T>(): Promise<T> {
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error('A process of the benchmark has ended.');
    });
    const [message] = (await Promise.race([
      once(this.#child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) }),
      ended,
    ])) as [T];
    ended.catch(() => undefined);
    return message;
  }

  async ask<T>(question: string | object): Promise<T> {
    const answer = this.answer<T>();
    this.#child.send(question);
    return answer;
  }

  async end(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
  }
}
