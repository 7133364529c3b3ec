import { grantsOf } from '#shared/protocol/evolve-sharing.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** Takes back what was allowed to an agent, and what they asked for, in the commit with which they leave. */
export function withDepartures(session: Session, events: SessionEvent[]): SessionEvent[] {
  const left = new Set(events.flatMap((event) => (event.type === 'participant-left' ? [event.agentId] : [])));
  if (left.size === 0 || session.phase !== 'active') return events;
  const { sharing } = session;
  const isAsking = sharing.state === 'requested' && left.has(sharing.agent.id);
  return [
    ...(isAsking ? [{ type: 'share-withdrawn' as const, requestId: sharing.requestId }] : []),
    ...grantsOf(sharing)
      .filter(({ agentId }) => left.has(agentId))
      .map(({ id }) => ({ type: 'share-stopped', grantId: id, reason: 'agent-left' }) as const),
    ...events,
  ];
}
