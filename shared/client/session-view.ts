import type { SessionKey } from '#shared/protocol/session-commands.ts';
import type { Presence, Receipt } from '#shared/protocol/live-state.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { LinePlace } from '#shared/protocol/desk.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** A message of this page that the relay has not confirmed yet. `queuedAt` is in ms since 1970 by this machine's clock. */
export interface PendingMessage {
  commandId: string;
  text: string;
  queuedAt: number;
  /** `not-sent` without a failure goes on trying by itself; with one it waits for a retry or a discard. */
  state: 'sending' | 'not-sent';
  failure?: Failure;
}

/** Everything a page shows of one session. Immutable: each change makes a new object. */
export interface SessionView {
  /**
   * `gone`: the relay does not show this session to us (any more). `offline` with a failure: only another token helps.
   * An ended session stays `live`: it can be read.
   */
  status: 'loading' | 'live' | 'offline' | 'gone';
  failure?: Failure;
  session?: Session;
  commits: readonly Commit[];
  pending: readonly PendingMessage[];
  presence: { agent: Presence; customer: Presence };
  receipts: { agent: Receipt; customer: Receipt };
  otherIsTyping: boolean;
  /** Only for the owner, while nobody has joined. */
  key: SessionKey | null;
  customLink: string | null;
  /** Only for a customer who waits in line. */
  place: LinePlace | null;
}
