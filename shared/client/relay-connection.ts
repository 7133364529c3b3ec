import type { CommandInput, CommandOutput, ReadName, WriteName } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { NoticeName, NoticePayload, StreamName, StreamPayload } from '#shared/protocol/wire.ts';
import { backOff } from './back-off.ts';
import { isPassing } from './is-passing.ts';
import { lineOpener } from './line-opener.ts';
import { Listeners } from './listeners.ts';
import { OpenRequests } from './open-requests.ts';
import { watchPageLife } from './page-life.ts';
import type { RelayLine } from './relay-line.ts';
import { TokenRenewal } from './token-renewal.ts';

export interface RelayConnectionOptions {
  /** Origin of the relay, such as `https://relay.example`. */
  relayUrl: string;
  token: string;
  /** Only agents' tokens lapse, in ms since 1970; those are renewed in the background. */
  expiresAt?: number;
  onToken?: (token: string, expiresAt: number) => void;
  /** Only outside browsers, which say it by themselves: the page that this client stands for. */
  origin?: string;
}

/** What a command says beside its two ids. */
export type WriteFields<K extends WriteName> = Omit<CommandInput<K>, keyof WriteTarget>;
export type WriteInput<K extends WriteName> = WriteFields<K> & WriteTarget;

interface WriteTarget {
  sessionId: string;
  commandId: string;
}

/** A relay that restarts has everybody back within seconds; one that stays away is asked less often. */
const RECONNECT = { baseMs: 500, capMs: 3_000 };
const RECONNECT_PATIENTLY = { baseMs: 500, capMs: 20_000 };
const PATIENT_AFTER = 20;

/** One socket to the relay that comes back by itself until it is closed or refused for good. */
export class RelayConnection {
  readonly #options: RelayConnectionOptions;
  readonly #listeners = new Listeners();
  readonly #notices = new Map<string, Set<(payload: never) => void>>();
  readonly #requests = new OpenRequests();
  readonly #stopWatching: () => void;
  readonly #openLine = lineOpener();
  readonly #renewal: TokenRenewal;
  #token: string;
  #expiresAt: number | undefined;
  #state: 'connecting' | 'online' | 'offline' | 'refused' = 'connecting';
  #failure: Failure | undefined;
  #line: RelayLine | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: RelayConnectionOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#expiresAt = options.expiresAt;
    this.#renewal = new TokenRenewal(
      () => this.request('token:renew', {}),
      (fresh) => this.#keepToken(fresh.token, fresh.expiresAt),
    );
    this.on('relay:moving', ({ afterMs }) => {
      this.#handleEnd();
      this.#reconnectIn(afterMs);
    });
    this.#stopWatching = watchPageLife({
      onWake: () => {
        if (this.#state === 'offline') this.#connect();
      },
      // An attempt that is under way fails by itself and is repeated; cutting it off would leave nobody to repeat it.
      onLost: () => {
        if (this.#state === 'online') this.#handleEnd();
      },
    });
    this.#connect();
  }

  get state(): 'connecting' | 'online' | 'offline' | 'refused' {
    return this.#state;
  }

  /** For another line of this browser to the same relay. */
  get relayUrl(): string {
    return this.#options.relayUrl;
  }

  /** The one that is valid now. */
  get token(): string {
    return this.#token;
  }

  /** Why the relay refuses this token; only in state `refused`. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Always resolves: without an answer within 10 s, or with the connection lost meanwhile, to `busy`. */
  request<K extends ReadName>(name: K, input: CommandInput<K>): Promise<Result<CommandOutput<K>>> {
    return this.#ask(name, input);
  }

  /** Resolves as `request`. Repeat with the same command id: the relay answers again what it answered first. */
  write<K extends WriteName>(name: K, input: WriteInput<K>): Promise<Result<{ seq: number }>> {
    return this.#ask(name, input);
  }

  /** Returns the function that unsubscribes. */
  on<K extends NoticeName>(notice: K, handler: (payload: NoticePayload<K>) => void): () => void {
    const listener: typeof handler = (payload) => handler(payload);
    const listeners = this.#notices.get(notice) ?? new Set();
    this.#notices.set(notice, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** Fire and forget; dropped while offline. */
  stream<K extends StreamName>(name: K, payload: StreamPayload<K>): void {
    if (this.#state === 'online') this.#line?.emit(name, payload);
  }

  /** Called after every change of `state`. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Goes on with another token: at once when refused or offline, otherwise from the next connect. */
  useToken(token: string, expiresAt?: number): void {
    this.#token = token;
    this.#expiresAt = expiresAt;
    if (this.#state === 'online') this.#startRenewal();
    else this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#stopWatching();
    this.#listeners.clear();
    this.#drop();
    this.#state = 'offline';
  }

  #connect(): void {
    clearTimeout(this.#retry);
    if (this.#isClosed || this.#line) return;
    if (this.#state === 'refused') this.#enter('connecting');
    const { relayUrl, origin } = this.#options;
    this.#line = this.#openLine({
      relayUrl,
      origin,
      token: () => this.#token,
      onOpen: () => this.#handleOpen(),
      onNotice: (name, payload) => {
        for (const listener of this.#notices.get(name) ?? []) listener(payload as never);
      },
      onEnd: (failure) => this.#handleEnd(failure),
    });
  }

  #handleOpen(): void {
    this.#attempt = 0;
    if (this.#line) this.#requests.flush(this.#line);
    this.#startRenewal();
    this.#enter('online');
  }

  #handleEnd(failure?: Failure): void {
    this.#drop();
    if (failure && !isPassing(failure.code)) this.#enter('refused', failure);
    else this.#retryLater(failure?.retryAfterMs);
  }

  #drop(): void {
    this.#renewal.stop();
    this.#line?.close();
    this.#line = undefined;
    this.#requests.lose();
  }

  #retryLater(atLeastMs = 0): void {
    const bounds = this.#attempt < PATIENT_AFTER ? RECONNECT : RECONNECT_PATIENTLY;
    this.#reconnectIn(Math.max(atLeastMs, backOff(this.#attempt, bounds)));
    this.#attempt += 1;
    this.#enter('offline');
  }

  #reconnectIn(delayMs: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), delayMs);
  }

  #enter(state: 'connecting' | 'online' | 'offline' | 'refused', failure?: Failure): void {
    if (this.#isClosed || state === this.#state) return;
    this.#state = state;
    this.#failure = failure;
    this.#listeners.notify();
  }

  #startRenewal(): void {
    if (this.#expiresAt === undefined) this.#renewal.stop();
    else this.#renewal.start(this.#expiresAt);
  }

  #keepToken(token: string, expiresAt: number): void {
    this.#token = token;
    this.#expiresAt = expiresAt;
    this.#options.onToken?.(token, expiresAt);
  }

  #ask<T>(name: string, input: unknown): Promise<Result<T>> {
    if (this.#isClosed) return Promise.resolve(fail('busy', 'The connection is closed.'));
    if (this.#failure) return Promise.resolve({ ok: false, error: this.#failure });
    return this.#requests.ask(name, input, this.#state === 'online' ? this.#line : undefined);
  }
}
