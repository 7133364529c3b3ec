import type { IconShape } from './icon-shape.ts';

/** How far an own message has come. `failed` offers "Try again"; all others settle by themselves. */
export type MessageState = 'sending' | 'sent' | 'delivered' | 'seen' | 'failed';

/** Something a person wrote. A `note` is seen by agents only. */
export interface ChatMessage {
  readonly kind: 'message' | 'note';
  /** Stable over every state, so that a message never jumps: the id of the command that sends it. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly author: string;
  /** Written by the reader: shown at the end side, as "You". */
  readonly isOwn: boolean;
  /** Plain text; markup in it is shown as text. */
  readonly text: string;
  /** Only of own messages. */
  readonly state?: MessageState | undefined;
}

/** A line about the session itself: started, asked, allowed, refused, stopped. */
export interface ChatSystemLine {
  readonly kind: 'system';
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** A part of `text` that is shown strong, for example the two words. */
  readonly strong?: string | undefined;
  readonly tone?: 'neutral' | 'live' | 'positive' | 'critical' | undefined;
  readonly icon?: IconShape | undefined;
}

/** One entry of the log. Callers map their own data to it; order is the order of the list. */
export type ChatItem = ChatMessage | ChatSystemLine;
