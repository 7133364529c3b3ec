import { evolve } from '#shared/protocol/evolve.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Envelope } from './command.ts';

/** Asks for what was to be asked for on arrival, in the commit with which somebody who is known talks with an agent (A9). */
export function withArrival(session: Session, events: SessionEvent[], envelope: Envelope): SessionEvent[] {
  const { onArrival: scope } = session;
  if (scope === 'nothing' || events.length === 0) return events;
  const { now, commandId, by } = envelope;
  const next = evolve(session, session.id, { seq: session.seq + 1, commandId, at: now, by, events });
  if (next.phase !== 'active' || !next.customer.confirmed || !next.owner || next.sharing.state !== 'none')
    return events;
  return [...events, { type: 'share-requested', requestId: commandId, scope, agent: next.owner }];
}
