import type { Place } from './place.ts';

/** One end of a chat, connected. */
export interface Line {
  send: (text: string, acked: () => void) => void;
  close: () => void;
}

/** Connects end 0 or 1 of a chat; `received` is called for each message of the other end. */
export type OpenLine = (url: string, place: Place, end: 0 | 1, received: (text: string) => void) => Promise<Line>;
