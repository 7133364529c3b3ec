import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import { backOff } from './back-off.ts';
import type { CommitLog } from './commit-log.ts';
import { isPassing } from './is-passing.ts';
import type { RelayConnection } from './relay-connection.ts';

interface SessionSyncOptions {
  connection: RelayConnection;
  sessionId: string;
  log: CommitLog;
  /** The relay answered: `live` is what is not in the log, `fresh` what the log did not have. */
  onOpen: (live: CommandOutput<'session:open'>, fresh: readonly Commit[]) => void;
  onCommits: (fresh: readonly Commit[]) => void;
  onOffline: () => void;
  /** The relay does not show us this session. */
  onRefused: (failure: Failure) => void;
}

const RETRY = { baseMs: 500, capMs: 5_000 };

/** Keeps a log complete: asks for what is missing on each connect and whenever a commit skips ahead. */
export class SessionSync {
  readonly #options: SessionSyncOptions;
  readonly #releases: Array<() => void>;
  #isOnline = false;
  #isAsking = false;
  #isStale = false;
  #isClosed = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SessionSyncOptions) {
    this.#options = options;
    const { connection, sessionId } = options;
    this.#releases = [
      connection.on('session:commit', (notice) => {
        if (notice.sessionId === sessionId) this.#handleCommit(notice.commit);
      }),
      connection.subscribe(() => {
        this.#handleState();
      }),
    ];
  }

  /** Follows the connection from its present state on. */
  start(): void {
    if (this.#options.connection.state !== 'connecting') this.#handleState();
  }

  /** Asks the relay for everything after the log's end. */
  ask(): void {
    if (this.#isAsking) this.#isStale = true;
    else void this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    for (const release of this.#releases) release();
  }

  #handleState(): void {
    const { connection, onOffline, onRefused } = this.#options;
    const wasOnline = this.#isOnline;
    this.#isOnline = connection.state === 'online';
    if (this.#isOnline && !wasOnline) this.ask();
    if (this.#isOnline) return;
    clearTimeout(this.#retry);
    onOffline();
    if (connection.failure) onRefused(connection.failure);
  }

  #handleCommit(commit: Commit): void {
    const { log, onCommits } = this.#options;
    const fresh = log.accept([commit]);
    if (fresh.length > 0) onCommits(fresh);
    if (log.hasGap) this.ask();
  }

  async #ask(): Promise<void> {
    const { connection, sessionId, log, onOpen, onRefused } = this.#options;
    clearTimeout(this.#retry);
    this.#isAsking = true;
    this.#isStale = false;
    const answer = await connection.request('session:open', { sessionId, lastSeq: log.lastSeq });
    this.#isAsking = false;
    if (this.#isClosed) return;
    if (answer.ok) {
      onOpen(answer.value, log.accept(answer.value.commits));
      if (this.#isComplete()) this.#attempt = 0;
      else this.#askLater();
    } else if (isPassing(answer.error.code)) this.#askLater(answer.error.retryAfterMs);
    else onRefused(answer.error);
  }

  #isComplete(): boolean {
    return !this.#isStale && !this.#options.log.hasGap;
  }

  #askLater(atLeastMs = 0): void {
    // Offline the next connect asks.
    if (!this.#isOnline) return;
    clearTimeout(this.#retry);
    const delay = Math.max(atLeastMs, this.#isStale ? 0 : backOff(this.#attempt, RETRY));
    this.#attempt += 1;
    this.#retry = setTimeout(() => {
      this.ask();
    }, delay);
  }
}
