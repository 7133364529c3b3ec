import { fail, ok } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type OfferCommand = CommandOf<'offer:make' | 'offer:accept' | 'offer:decline' | 'offer:lapse' | 'offer:rescind'>;
type Answer = CommandOf<'offer:accept' | 'offer:decline'>;

const CLOSED = fail('offer-closed', 'This offer is over. The session is offered to somebody else or waits.');

/** One agent is asked at a time and answers before the time is over; the end of the time belongs to the relay. */
export function decideOffer(session: Session, command: OfferCommand, envelope: Envelope): Decision {
  switch (command.type) {
    case 'offer:make':
      return make(session, command, envelope);
    case 'offer:accept':
    case 'offer:decline':
      return answer(session, command, envelope);
    case 'offer:lapse':
      if (session.phase !== 'offered' || session.offer.id !== command.offerId) return ok([]);
      if (envelope.now < session.offer.until) return fail('wrong-state', 'There is time left to answer.');
      return ok([{ type: 'offer-missed', offerId: session.offer.id, agentId: session.offer.agent.id }]);
    case 'offer:rescind': {
      if (session.phase !== 'offered' || session.offer.id !== command.offerId) return ok([]);
      const { id: offerId, agent } = session.offer;
      return ok([{ type: 'offer-rescinded', offerId, agentId: agent.id, reason: command.reason }]);
    }
  }
}

function make(session: Session, command: CommandOf<'offer:make'>, { commandId, now }: Envelope): Decision {
  if (session.phase !== 'waiting') return notOpen(session);
  const { agent, until, why } = command;
  const { queue } = session.place;
  if (queue.kind === 'agent' && queue.agentId !== agent.id) return fail('not-allowed', 'It waits for another agent.');
  if (until <= now) return fail('offer-closed', 'An offer needs time to answer.');
  return ok([{ type: 'offer-made', offerId: commandId, agent, until, why }]);
}

function answer(session: Session, command: Answer, { by, now }: Envelope): Decision {
  if (session.phase !== 'offered') return notOpen(session);
  const { id: offerId, agent, until } = session.offer;
  if (offerId !== command.offerId) return CLOSED;
  if (by.role !== 'agent' || by.id !== agent.id) return fail('not-allowed', 'Another agent was asked.');
  if (now >= until) return CLOSED;
  return command.type === 'offer:accept'
    ? ok([{ type: 'offer-accepted', offerId, agent }])
    : ok([{ type: 'offer-declined', offerId, agentId: agent.id }]);
}

function notOpen(session: Session): Decision {
  switch (session.phase) {
    case 'wrap-up':
    case 'ended':
      return fail('session-ended', 'The customer has left.');
    case 'active':
      return fail('already-taken', `${session.owner?.name ?? 'Somebody'} has taken this session.`);
    case 'offered':
      return fail('wrong-state', 'Somebody is being asked already.');
    case 'invited':
      return fail('wrong-state', 'Nobody has joined yet.');
    case 'waiting':
      return CLOSED;
  }
}
