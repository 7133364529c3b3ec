import { evolve } from '#shared/protocol/evolve.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** The commits of one session in order and without gaps, and the session folded from them. */
export class CommitLog {
  readonly #sessionId: string;
  /** Commits that came before their predecessors. */
  readonly #early = new Map<number, Commit>();
  #commits: readonly Commit[] = [];
  #session: Session | undefined;

  constructor(sessionId: string) {
    this.#sessionId = sessionId;
  }

  get commits(): readonly Commit[] {
    return this.#commits;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get lastSeq(): number {
    return this.#commits.length;
  }

  /** Something later is known, something before it is missing: ask the relay again. */
  get hasGap(): boolean {
    return this.#early.size > 0;
  }

  /** Takes commits in any order and any number of times; returns those that are new in the log, in order. */
  accept(incoming: readonly Commit[]): readonly Commit[] {
    for (const commit of incoming) if (commit.seq > this.lastSeq) this.#early.set(commit.seq, commit);
    const fresh: Commit[] = [];
    for (let next = this.#take(this.lastSeq + 1); next; next = this.#take(next.seq + 1)) {
      this.#session = evolve(this.#session, this.#sessionId, next);
      fresh.push(next);
    }
    if (fresh.length > 0) this.#commits = [...this.#commits, ...fresh];
    return fresh;
  }

  #take(seq: number): Commit | undefined {
    const commit = this.#early.get(seq);
    this.#early.delete(seq);
    return commit;
  }
}
