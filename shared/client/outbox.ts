import type { Failure } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';
import { backOff } from './back-off.ts';
import { createCommandId } from './command-id.ts';
import { isPassing } from './is-passing.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PendingMessage } from './session-view.ts';

interface OutboxOptions {
  store: OutboxStore;
  /** The same message may be handed over many times; its command id makes that harmless. */
  send: (message: PendingMessage) => Promise<Result<unknown>>;
  onChange: () => void;
}

const OVERDUE_MS = 10_000;
const RETRY = { baseMs: 500, capMs: 10_000 };

/** Chat messages on their way to the relay: first in, first out, one in flight, kept until their commit is here. */
export class Outbox {
  readonly #options: OutboxOptions;
  /** Confirmed by the relay, commit not seen yet: still shown, never sent again. */
  readonly #acked = new Set<string>();
  readonly #overdue = new Map<string, ReturnType<typeof setTimeout>>();
  #pending: readonly PendingMessage[];
  #isOpen = false;
  #inFlight: string | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#pending = options.store.load().map((message) => ({ ...message, state: 'sending' }));
    for (const { commandId } of this.#pending) this.#watch(commandId);
  }

  get pending(): readonly PendingMessage[] {
    return this.#pending;
  }

  add(text: string): void {
    const last = this.#pending.at(-1)?.queuedAt ?? 0;
    // Later than the one before even within one millisecond: the order in storage is the order of sending.
    const queuedAt = Math.max(Date.now(), last + 1);
    const message: PendingMessage = { commandId: createCommandId(), text, queuedAt, state: 'sending' };
    this.#options.store.save(message);
    this.#watch(message.commandId);
    this.#change([...this.#pending, message]);
    this.#pump();
  }

  /** Tries a message again that is late or was refused. */
  retry(commandId: string): void {
    this.#replace(commandId, ({ failure: _failure, ...message }) => ({ ...message, state: 'sending' }));
    this.#watch(commandId);
    this.#attempt = 0;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#pump();
  }

  /** The writer gives the message up. It may have arrived all the same; then its commit shows it. */
  discard(commandId: string): void {
    this.confirm([commandId]);
    this.#options.onChange();
  }

  /** Their commits are here. Does not call `onChange`: the caller shows commits and pending messages as one change. */
  confirm(commandIds: readonly string[]): void {
    const done = this.#pending.filter((message) => commandIds.includes(message.commandId));
    for (const message of done) {
      this.#options.store.remove(message);
      this.#acked.delete(message.commandId);
      this.#unwatch(message.commandId);
    }
    this.#pending = this.#pending.filter((message) => !done.includes(message));
  }

  /** The session is live: go on sending. */
  open(): void {
    this.#isOpen = true;
    this.#attempt = 0;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#pump();
  }

  pause(): void {
    this.#isOpen = false;
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  close(): void {
    this.pause();
    for (const timer of this.#overdue.values()) clearTimeout(timer);
    this.#overdue.clear();
  }

  #pump(): void {
    if (!this.#isOpen || this.#inFlight !== undefined || this.#retry !== undefined) return;
    const next = this.#pending.find(({ commandId, failure }) => !failure && !this.#acked.has(commandId));
    if (!next) return;
    this.#inFlight = next.commandId;
    void this.#options.send(next).then((result) => {
      this.#inFlight = undefined;
      if (result.ok) this.#handleAck(next.commandId);
      else this.#handleFailure(next.commandId, result.error);
      this.#pump();
    });
  }

  #handleAck(commandId: string): void {
    this.#attempt = 0;
    this.#unwatch(commandId);
    if (this.#pending.some((message) => message.commandId === commandId)) this.#acked.add(commandId);
    this.#replace(commandId, (message) => ({ ...message, state: 'sending' }));
  }

  #handleFailure(commandId: string, failure: Failure): void {
    if (!isPassing(failure.code)) {
      this.#unwatch(commandId);
      this.#replace(commandId, (message) => ({ ...message, state: 'not-sent', failure }));
      return;
    }
    if (!this.#isOpen) return;
    const delay = Math.max(failure.retryAfterMs ?? 0, backOff(this.#attempt, RETRY));
    this.#attempt += 1;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#pump();
    }, delay);
  }

  #watch(commandId: string): void {
    this.#unwatch(commandId);
    const timer = setTimeout(() => {
      this.#replace(commandId, (message) => ({ ...message, state: 'not-sent' }));
    }, OVERDUE_MS);
    this.#overdue.set(commandId, timer);
  }

  #unwatch(commandId: string): void {
    clearTimeout(this.#overdue.get(commandId));
    this.#overdue.delete(commandId);
  }

  #replace(commandId: string, change: (message: PendingMessage) => PendingMessage): void {
    this.#change(this.#pending.map((message) => (message.commandId === commandId ? change(message) : message)));
  }

  #change(pending: readonly PendingMessage[]): void {
    this.#pending = pending;
    this.#options.onChange();
  }
}
