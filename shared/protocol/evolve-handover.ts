import type { SessionEvent } from './session-event.ts';
import type { SessionFacts } from './session.ts';

/** What the one who gave the session away has left behind (row K18). A take-over without a word leaves nothing. */
export function handoverAfter(event: SessionEvent, at: number): Partial<Pick<SessionFacts, 'handover'>> {
  if (event.type !== 'queue-entered' && event.type !== 'ownership-moved') return {};
  const { from, note } = event;
  return from && (note || event.type === 'queue-entered') ? { handover: { from, note, at } } : {};
}
