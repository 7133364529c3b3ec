import { handoverAfter } from './evolve-handover.ts';
import { withoutParticipant } from './evolve-people.ts';
import type { EventOf, SessionEvent } from './session-event.ts';
import { nextRoom } from './media-room.ts';
import type { Place, SessionFacts, Stage } from './session.ts';

type Waiting = Extract<Stage, { phase: 'waiting' | 'offered' }>;

/** Into a queue, from a conversation or from another queue: the customer stays, nobody owns it. */
export function enterQueue(stage: Stage, event: EventOf<'queue-entered'>, at: number): Stage {
  if (stage.phase !== 'waiting' && stage.phase !== 'offered' && stage.phase !== 'active') return stage;
  const earlier = stage.phase === 'active' ? undefined : stage.place;
  const place: Place = {
    queue: event.queue,
    enteredBy: event.enteredBy,
    enteredAt: at,
    isFront: event.isFront,
    rejections: event.keepsRejections ? (earlier?.rejections ?? []) : [],
    bounces: event.bounces,
    isExhausted: false,
    isOverdue: false,
  };
  return { phase: 'waiting', customer: stage.customer, place };
}

/** While it waits: offers come and go until somebody has it. A client that sees no offers still sees who came. */
export function whileWaiting(stage: Waiting, event: SessionEvent, at: number): Stage {
  switch (event.type) {
    case 'offer-made':
      return { ...stage, phase: 'offered', offer: { id: event.offerId, ...offerOf(event) } };
    case 'offer-accepted':
    case 'session-taken':
    case 'ownership-moved':
      return { phase: 'active', customer: stage.customer, sharing: { state: 'none', askAgainAt: 0 } };
    case 'offer-declined':
      return backToWaiting(stage, { agentId: event.agentId, how: 'declined', at });
    case 'offer-missed':
      return backToWaiting(stage, { agentId: event.agentId, how: 'missed', at });
    case 'offer-rescinded':
      return backToWaiting(stage);
    case 'queue-exhausted':
      return { ...stage, place: { ...stage.place, isExhausted: true } };
    case 'queue-overdue':
      return { ...stage, place: { ...stage.place, isOverdue: true } };
    case 'customer-confirmed':
      return { ...stage, customer: { ...stage.customer, confirmed: true } };
    default:
      return stage;
  }
}

/** Who owns the session after the event, and what is remembered of its way. What was lent was lent to the former owner. */
export function ownershipAfter(facts: SessionFacts, event: SessionEvent, at: number): Partial<SessionFacts> {
  switch (event.type) {
    case 'queue-entered':
      return {
        owner: null,
        lent: [],
        mediaRoom: facts.owner ? nextRoom(facts.mediaRoom) : facts.mediaRoom,
        teamId: event.teamId ?? facts.teamId,
        waitingSince: event.waitingSince,
        entryQueue: facts.entryQueue ?? event.queue,
        lastQueue: event.queue,
        ...handoverAfter(event, at),
      };
    case 'offer-accepted':
    case 'session-taken':
      return { owner: event.agent, lent: [], ...withoutParticipant(facts, event.agent.id) };
    case 'ownership-moved':
      return {
        owner: event.agent,
        lent: [],
        mediaRoom: nextRoom(facts.mediaRoom),
        ...withoutParticipant(facts, event.agent.id),
        ...handoverAfter(event, at),
      };
    default:
      return {};
  }
}

function offerOf({ agent, until, why }: EventOf<'offer-made'>) {
  return { agent, until, why };
}

function backToWaiting({ customer, place }: Waiting, rejection?: Place['rejections'][number]): Stage {
  const rejections = rejection ? [...place.rejections, rejection] : place.rejections;
  return { phase: 'waiting', customer, place: { ...place, rejections } };
}
