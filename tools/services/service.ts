import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { AdviceError } from '../advice-error.ts';
import { writeLog } from './log-file.ts';
import { killGroup, spawnTied, type TiedProcess } from './tied-process.ts';

/** A server that runs as a child process. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** Fulfilled when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Asks it to end, and ends it by force after `graceMs` (1,500 unless given). */
  stop(graceMs?: number): Promise<void>;
  /** The crash of tests: SIGKILL, at once. */
  kill(): void;
}

/** How to start a service and to know that it is ready. */
export interface ServiceRecipe {
  /** As in "The store ended at once". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  readonly url: string;
  isReady(): Promise<boolean>;
  /** How long it may take to be ready, 20,000 unless given. */
  readonly readyWithinMs?: number;
  /** Repeat SIGTERM: LiveKit swallows one that comes early, and waits for participants after the first. */
  readonly insist?: boolean;
  /** Gives up and ends the process. */
  readonly signal?: AbortSignal | undefined;
}

const READY_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 25;
const INSIST_EVERY_MS = 150;

async function untilReady(recipe: ServiceRecipe, hasExited: () => boolean): Promise<void> {
  const deadline = Date.now() + (recipe.readyWithinMs ?? READY_WITHIN_MS);
  while (!(await recipe.isReady())) {
    if (hasExited()) throw new AdviceError(`${recipe.name} ended at once: see ${recipe.logFile}.`);
    if (recipe.signal?.aborted === true) throw new Error(`${recipe.name} was told to end before it was ready`);
    if (Date.now() > deadline) throw new AdviceError(`${recipe.name} does not answer: see ${recipe.logFile}.`);
    await delay(LOOK_EVERY_MS);
  }
}

function createService(recipe: ServiceRecipe, child: TiedProcess, pid: number, exited: Promise<void>): Service {
  const stop = async (graceMs = 1_500): Promise<void> => {
    const ask = (): boolean => child.kill('SIGTERM');
    ask();
    const insist = recipe.insist === true ? setInterval(ask, INSIST_EVERY_MS) : undefined;
    const force = setTimeout(() => killGroup(pid), graceMs);
    await exited;
    clearInterval(insist);
    clearTimeout(force);
  };
  return { url: recipe.url, pid, exited, stop, kill: () => killGroup(pid) };
}

/**
 * Starts a service and waits until it is ready.
 * @throws AdviceError when it ends at once or does not answer; nothing is left running then
 */
export async function startService(recipe: ServiceRecipe): Promise<Service> {
  const child = spawnTied(recipe.command, recipe.args, recipe.env, recipe.cwd);
  writeLog(recipe.logFile, [child.stdout, child.stderr]);
  child.stdin.on('error', () => undefined);
  if (child.pid === undefined) throw new AdviceError(`${recipe.name} could not be started: /bin/sh is missing.`);
  const pid = child.pid;
  const exited = once(child, 'exit').then(() => killGroup(pid));
  const service = createService(recipe, child, pid, exited);
  try {
    await untilReady(recipe, () => child.exitCode !== null || child.signalCode !== null);
    return service;
  } catch (error) {
    service.kill();
    await exited;
    throw error;
  }
}
