import type { Commit } from '#shared/protocol/session-event.ts';
import type { Line } from './history.ts';

/** What a commit shows in a transcript. */
export function lineOf({ seq, by, events }: Commit): Line {
  const message = events.find((event) => event.type === 'message-sent');
  return { seq, by: by.role, text: message?.text ?? null };
}
