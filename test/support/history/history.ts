import type { Actor, End } from '#shared/protocol/session-event.ts';

/** One commit as a page or the store shows it; `text` where it is a chat message. */
export interface Line {
  seq: number;
  by: Actor['role'];
  text: string | null;
}

/** Somebody pressed send; `after` is the last seq that their page showed then. */
export interface Sent {
  text: string;
  after: number;
}

/** The relay said that this message is kept, at this place. */
export interface Acked {
  text: string;
  seq: number;
}

/** What one end did and saw, in order. Every text of a run is sent once. */
export interface EndHistory {
  sent: readonly Sent[];
  acked: readonly Acked[];
  /** Grows with each line that appears; a page that shows a line again adds it again. */
  shown: readonly Line[];
  /** Texts that the page still shows as under way. */
  pending: readonly string[];
}

/** A session from start to end: both ends, and what the store holds when all is quiet. */
export interface SessionHistory {
  sessionId: string;
  ends: Record<End, EndHistory>;
  stored: readonly Line[];
}
