import type { CommandOutput, WriteName } from '#shared/protocol/commands.ts';
import type { Receipt } from '#shared/protocol/live-state.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Commit, Role } from '#shared/protocol/session-event.ts';
import { createCommandId } from './command-id.ts';
import { CommitLog } from './commit-log.ts';
import { Draft } from './draft.ts';
import { createLocalStore } from './key-value-store.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { OutboxStore } from './outbox-store.ts';
import { Outbox } from './outbox.ts';
import { isPageVisible, watchPageLife } from './page-life.ts';
import { ReceiptSender } from './receipt-sender.ts';
import type { RelayConnection, WriteFields } from './relay-connection.ts';
import { runUntilAnswered } from './run-until-answered.ts';
import { SessionSync } from './session-sync.ts';
import { SessionViewStore } from './session-view-store.ts';
import { runningGrant } from './running-grant.ts';
import type { SessionView } from './session-view.ts';
import { Typing } from './typing.ts';

export interface SessionClientOptions {
  connection: RelayConnection;
  sessionId: string;
  role: Role;
  /** Where unsent messages and the draft are kept; `localStorage` unless given. */
  storage?: KeyValueStore;
}

/** One session as one role: what it is now (`view`), and everything that can be done in it. */
export class SessionClient {
  readonly sessionId: string;
  readonly role: Role;
  readonly #connection: RelayConnection;
  readonly #store = new SessionViewStore();
  readonly #log: CommitLog;
  readonly #draft: Draft;
  readonly #outbox: Outbox;
  readonly #receipts: ReceiptSender;
  readonly #typing: Typing;
  readonly #sync: SessionSync;
  readonly #releases: Array<() => void>;
  #shownSeq = 0;

  constructor({ connection, sessionId, role, storage = createLocalStore() }: SessionClientOptions) {
    this.sessionId = sessionId;
    this.role = role;
    this.#connection = connection;
    this.#log = new CommitLog(sessionId);
    this.#draft = new Draft(storage, sessionId, role);
    this.#outbox = new Outbox({
      store: new OutboxStore(storage, sessionId, role),
      send: ({ commandId, text }) => connection.write('chat:send', { sessionId, commandId, text }),
      onChange: () => this.#store.change({ pending: this.#outbox.pending }),
    });
    this.#receipts = new ReceiptSender((receipt) => {
      if (this.view.status === 'live') connection.stream('receipt', { sessionId, ...receipt });
    });
    this.#typing = new Typing({
      say: () => connection.stream('typing', { sessionId }),
      onChange: (otherIsTyping) => {
        if (otherIsTyping !== this.view.otherIsTyping) this.#store.change({ otherIsTyping });
      },
    });
    this.#sync = this.#createSync();
    this.#releases = this.#follow();
    this.#store.change({ pending: this.#outbox.pending });
    this.#sync.start();
  }

  get view(): SessionView {
    return this.#store.view;
  }

  /** Unsent text; survives a reload. */
  get draft(): string {
    return this.#draft.text;
  }

  set draft(text: string) {
    this.#draft.text = text;
  }

  /** Called after every change of `view`; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Queues one chat message; it shows in `pending` until its commit is here. Blank text is ignored. */
  send(text: string): void {
    const message = text.trim();
    if (message === '') return;
    this.#typing.rest();
    this.#outbox.add(message);
  }

  /** Sends a pending message again, with the same command id. */
  retry(commandId: string): void {
    this.#outbox.retry(commandId);
  }

  /** Gives a pending message up. */
  discard(commandId: string): void {
    this.#outbox.discard(commandId);
  }

  /** Any other command; repeated with one command id until answered, for about 20 s. Never throws. */
  run<K extends WriteName>(name: K, input: WriteFields<K>): Promise<Result<{ seq: number }>> {
    const target = { sessionId: this.sessionId, commandId: createCommandId() };
    return runUntilAnswered(() => this.#connection.write(name, { ...input, ...target }));
  }

  /** Call on each key press; the other side hears of it at most every two seconds. */
  typing(): void {
    this.#typing.said();
  }

  /** The log is shown up to `seq` (default: its end). Counts once the page is visible. */
  markSeen(seq: number = this.#log.lastSeq): void {
    this.#shownSeq = Math.max(this.#shownSeq, Math.min(seq, this.#log.lastSeq));
    if (isPageVisible()) this.#advance({ seen: this.#shownSeq });
  }

  /** Lets go of everything but the connection, which belongs to whoever made it. */
  close(): void {
    for (const release of this.#releases) release();
    this.#sync.close();
    this.#outbox.close();
    this.#receipts.close();
    this.#typing.close();
    this.#store.close();
  }

  #createSync(): SessionSync {
    return new SessionSync({
      connection: this.#connection,
      sessionId: this.sessionId,
      log: this.#log,
      onOpen: (live, fresh) => this.#handleOpen(live, fresh),
      onCommits: (fresh) => this.#handleCommits(fresh),
      onOffline: () => {
        this.#outbox.pause();
        this.#store.enter('offline');
      },
      onRefused: (failure) => this.#handleRefusal(failure),
    });
  }

  #follow(): Array<() => void> {
    const isOurs = (notice: { sessionId: string }) => notice.sessionId === this.sessionId;
    return [
      this.#connection.on('session:presence', (notice) => {
        if (isOurs(notice)) this.#store.change({ presence: { agent: notice.agent, customer: notice.customer } });
      }),
      this.#connection.on('line:place', (notice) => {
        if (isOurs(notice)) this.#store.change({ place: notice.place });
      }),
      this.#connection.on('typing', (notice) => {
        if (isOurs(notice) && notice.from !== this.role) this.#typing.heard();
      }),
      this.#connection.on('receipt', (notice) => {
        if (isOurs(notice)) this.#store.receive(notice.from, notice);
      }),
      watchPageLife({ onWake: () => this.markSeen(this.#shownSeq) }),
      ...(this.role === 'customer' ? [this.#watchShare()] : []),
    ];
  }

  /** The code for it is fetched with the first share: before, none can be orphaned. */
  #watchShare(): () => void {
    const stop = new AbortController();
    let watching: Promise<void> | undefined;
    stop.signal.onabort = this.subscribe(() => {
      if (runningGrant(this.view) === undefined) return;
      watching ??= import('./orphaned-share.ts').then(
        ({ watchOrphanedShare }) => watchOrphanedShare(this, stop.signal),
        () => (watching = undefined),
      );
    });
    return () => stop.abort();
  }

  #handleOpen(live: CommandOutput<'session:open'>, fresh: readonly Commit[]): void {
    this.#outbox.confirm(fresh.map(({ commandId }) => commandId));
    this.#store.showLog(this.#log, this.#outbox.pending);
    this.#store.open(live);
    if (!this.#advance({ delivered: this.#log.lastSeq })) this.#receipts.report();
    this.#outbox.open();
  }

  #handleCommits(fresh: readonly Commit[]): void {
    this.#outbox.confirm(fresh.map(({ commandId }) => commandId));
    this.#store.showLog(this.#log, this.#outbox.pending);
    this.#advance({ delivered: this.#log.lastSeq });
    if (fresh.some(({ by }) => by.role !== this.role && by.role !== 'relay')) this.#typing.stopped();
    if (this.view.session?.phase === 'ended') this.#draft.forget();
    // The key and the custom link are in no commit: the relay makes them for those who may see them.
    const isStale = fresh.some(({ events }) =>
      events.some(({ type }) => type === 'key-issued' || type === 'external-key-set'),
    );
    if (this.role === 'agent' && isStale) this.#sync.ask();
  }

  #handleRefusal(failure: Failure): void {
    this.#outbox.pause();
    // An agent signs in again through the help desk; nothing but the old token leads a customer back.
    const canComeBack = failure.code === 'token-expired' && this.role === 'agent';
    this.#store.enter(canComeBack ? 'offline' : 'gone', failure);
  }

  #advance(step: Partial<Receipt>): boolean {
    const hasMoved = this.#receipts.advance(step);
    if (hasMoved && this.role !== 'guest') this.#store.receive(this.role, this.#receipts.receipt);
    return hasMoved;
  }
}
