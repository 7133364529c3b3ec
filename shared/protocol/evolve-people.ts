import { invitationsAfter } from './evolve-invitations.ts';
import type { SessionEvent } from './session-event.ts';
import type { People } from './session.ts';

/** Who is in the session after the event. Returns the same object when nothing changes. */
export function peopleAfter(people: People, event: SessionEvent, at: number): Partial<People> {
  switch (event.type) {
    case 'participant-joined': {
      const { agent, right, how } = event;
      const others = people.participants.filter((participant) => participant.agent.id !== agent.id);
      return { participants: [...others, { agent, right, how, since: at }] };
    }
    case 'participant-left':
      return { participants: people.participants.filter(({ agent }) => agent.id !== event.agentId) };
    case 'session-ended':
      return { participants: [], watchers: [], invitations: [], lent: [] };
    default:
      return invitationsAfter(people, event, at);
  }
}

/** Whoever runs the session is beside it no more. */
export function withoutParticipant({ participants, watchers }: People, agentId: string): Partial<People> {
  return {
    participants: participants.filter(({ agent }) => agent.id !== agentId),
    watchers: watchers.filter(({ agent }) => agent.id !== agentId),
  };
}
