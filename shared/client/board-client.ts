import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { backOff } from './back-off.ts';
import { isPassing } from './is-passing.ts';
import { Listeners } from './listeners.ts';
import type { RelayConnection } from './relay-connection.ts';

/** The dashboard of a team as a page knows it. */
export interface BoardState {
  /** The newest picture; stays while the relay is away. */
  readonly board: CommandOutput<'team:open'> | undefined;
  readonly failure: Failure | undefined;
}

interface BoardClientOptions {
  connection: RelayConnection;
  /** A team in which the agent is lead or manager. */
  teamId: string;
}

const RETRY = { baseMs: 500, capMs: 5_000 };

/** Follows the dashboard of one team until it is closed. */
export class BoardClient {
  readonly #options: BoardClientOptions;
  readonly #listeners = new Listeners();
  readonly #releases: Array<() => void>;
  #state: BoardState = { board: undefined, failure: undefined };
  #isOnline = false;
  #isClosed = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardClientOptions) {
    this.#options = options;
    const { connection, teamId } = options;
    this.#releases = [
      connection.on('team:view', (board) => {
        if (board.teamId === teamId) this.#change({ board, failure: undefined });
      }),
      connection.on('desk:changed', () => void this.#ask()),
      connection.subscribe(() => this.#handleConnection()),
    ];
    this.#handleConnection();
  }

  get view(): BoardState {
    return this.#state;
  }

  /** Called after each change of `view`; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  retry(): void {
    this.#attempt = 0;
    void this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    for (const release of this.#releases) release();
    this.#listeners.clear();
    void this.#options.connection.request('team:close', { teamId: this.#options.teamId });
  }

  #handleConnection(): void {
    const wasOnline = this.#isOnline;
    this.#isOnline = this.#options.connection.state === 'online';
    if (this.#isOnline && !wasOnline) this.retry();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#retry);
    const { connection, teamId } = this.#options;
    const answer = await connection.request('team:open', { teamId });
    if (this.#isClosed) return;
    if (answer.ok) {
      this.#attempt = 0;
      this.#change({ board: answer.value, failure: undefined });
      return;
    }
    this.#change({ ...this.#state, failure: answer.error });
    if (this.#isOnline && isPassing(answer.error.code)) this.#askLater();
  }

  #askLater(): void {
    const delay = backOff(this.#attempt, RETRY);
    this.#attempt += 1;
    this.#retry = setTimeout(() => void this.#ask(), delay);
  }

  #change(state: BoardState): void {
    this.#state = state;
    this.#listeners.notify();
  }
}
