import { evolve } from '#shared/protocol/evolve.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { StoredCommit } from '../ports.ts';

/** One session in the relay's memory: its commits, their fold, and a line where its writers wait for each other. */
export class OpenSession {
  readonly commits: StoredCommit[] = [];
  session: Session | undefined;
  /** After a write whose fate is unknown: read the log again before the next decision. */
  isStale = false;
  #tail: Promise<unknown> = Promise.resolve();
  readonly #byCommandId = new Map<string, StoredCommit>();

  constructor(readonly id: string) {}

  get nextSeq(): number {
    return this.commits.length + 1;
  }

  of(commandId: string): StoredCommit | undefined {
    return this.#byCommandId.get(commandId);
  }

  add(commit: StoredCommit): Session {
    this.commits.push(commit);
    this.#byCommandId.set(commit.commandId, commit);
    this.session = evolve(this.session, this.id, commit);
    return this.session;
  }

  /** Runs one task at a time, in order of arrival. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(task, task);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
