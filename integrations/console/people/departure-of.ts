import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Rights } from './rights-of.ts';

/** How the reader came to be out of a session that goes on. */
export type Departure =
  | { readonly how: 'transferred'; readonly to: QueueRef; readonly at: number }
  | { readonly how: 'taken-over' | 'left' | 'removed' | 'lost'; readonly at: number };

/** Undefined for everybody who is in the session, or who may read it and never was. */
export function departureOf(session: Session, commits: readonly Commit[], rights: Rights): Departure | undefined {
  if (session.phase === 'wrap-up' || session.phase === 'ended' || rights.relation !== 'outside') return undefined;
  for (const { at, events } of commits.toReversed()) {
    for (const event of events.toReversed()) {
      const departure = departureIn(event, rights.agentId, at);
      if (departure) return rights.may('session.read') ? undefined : departure;
    }
  }
  return undefined;
}

function departureIn(event: SessionEvent, agentId: string, at: number): Departure | undefined {
  switch (event.type) {
    case 'queue-entered':
      if (event.from?.id !== agentId) return undefined;
      return event.enteredBy === 'transfer' ? { how: 'transferred', to: event.queue, at } : { how: 'lost', at };
    case 'ownership-moved':
      return event.from?.id === agentId ? { how: event.how === 'agent-lost' ? 'lost' : 'taken-over', at } : undefined;
    case 'participant-left': {
      if (event.agentId !== agentId) return undefined;
      const { reason } = event;
      return { how: reason === 'left' || reason === 'lost' ? reason : 'removed', at };
    }
    default:
      return undefined;
  }
}
