import type { End } from '#shared/protocol/session-event.ts';
import type { EndHistory, Line, SessionHistory } from '../../support/history/history.ts';

const COUNT = 6;

/** Two ends that wrote to each other in turn, and everything kept its promise. */
export function sampleHistory(): SessionHistory {
  const opening: Line = { seq: 1, by: 'agent', text: null };
  const messages = Array.from({ length: COUNT }, (_, index): Line => {
    const by = index % 2 === 0 ? 'agent' : 'customer';
    return { seq: index + 2, by, text: `${by} ${index}` };
  });
  const stored = [opening, ...messages];
  return { sessionId: 'session-one', stored, ends: { agent: end('agent', stored), customer: end('customer', stored) } };
}

function end(role: End, stored: readonly Line[]): EndHistory {
  const own = stored.flatMap(({ seq, by, text }) => (by === role && text !== null ? [{ seq, text }] : []));
  return { sent: own.map(({ seq, text }) => ({ text, after: seq - 1 })), acked: own, shown: stored, pending: [] };
}

/** The history with another page of one end. */
export function withEnd(history: SessionHistory, role: End, change: Partial<EndHistory>): SessionHistory {
  return { ...history, ends: { ...history.ends, [role]: { ...history.ends[role], ...change } } };
}
