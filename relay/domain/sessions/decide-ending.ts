import { fail, ok } from '#shared/protocol/result.ts';
import type { EndReason, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';
import { KEY_INVALID } from './decide-invitation.ts';
import { looseEnds } from './loose-ends.ts';

type EndingCommand = CommandOf<
  | 'session:end'
  | 'session:decline'
  | 'customer:reject'
  | 'customer:gone'
  | 'key:expire'
  | 'wrap-up:finish'
  | 'wrap-up:lapse'
>;

export function decideEnding(session: Session, command: EndingCommand, envelope: Envelope): Decision {
  if (command.type === 'wrap-up:finish' || command.type === 'wrap-up:lapse') return finish(session, command, envelope);
  switch (session.phase) {
    case 'invited':
      return endInvitation(session.claimedAt !== undefined, command, envelope);
    case 'waiting':
    case 'offered':
      return endWaiting(session, command, envelope);
    case 'active':
      return endConversation(session, command, envelope);
    case 'wrap-up':
    case 'ended':
      return fail('session-ended', 'This session has ended already.');
  }
}

/** Nobody talked: there is nothing to wrap up. A key that reached the wrong person is reported to the ticket. */
function endInvitation(isClaimed: boolean, command: EndingCommand, { by, commandId }: Envelope): Decision {
  switch (command.type) {
    case 'session:end':
      return by.role === 'agent' ? ok([ended('cancelled', null)]) : ok([ended('not-for-me', null), queued(commandId)]);
    case 'session:decline':
      return isClaimed ? ok([ended('not-for-me', null), queued(commandId)]) : KEY_INVALID;
    case 'key:expire':
      return ok([ended('key-expired', null)]);
    default:
      return fail('wrong-state', 'Nobody has joined yet.');
  }
}

/** Nobody runs it, so nobody wraps up: what was said goes to the ticket at once. */
function endWaiting(
  session: SessionIn<'waiting' | 'offered'>,
  { type }: EndingCommand,
  { commandId }: Envelope,
): Decision {
  if (type !== 'session:end' && type !== 'session:decline' && type !== 'customer:gone')
    return fail('wrong-state', 'Nobody has taken this session yet.');
  const reason = type === 'customer:gone' ? 'customer-gone' : 'left-queue';
  return ok([...looseEnds(session, 'ended'), ended(reason, null), queued(commandId)]);
}

function endConversation(session: SessionIn<'active'>, command: EndingCommand, envelope: Envelope): Decision {
  switch (command.type) {
    case 'session:end':
      return intoWrapUp('ended', session, envelope);
    case 'customer:gone':
      return intoWrapUp('customer-gone', session, envelope);
    case 'session:decline':
      return intoWrapUp('not-for-me', session, envelope);
    case 'customer:reject':
      if (session.customer.confirmed)
        return fail('wrong-state', 'You confirmed this person already. End the session instead.');
      return ok([...looseEnds(session, 'ended'), ended('not-this-person', null), queued(envelope.commandId)]);
    default:
      return fail('wrong-state', 'The key was used already.');
  }
}

/** The conversation is over; its owner wraps up. */
export function intoWrapUp(reason: EndReason, session: SessionIn<'active'>, { now, policy }: Envelope): Decision {
  return ok([...looseEnds(session, 'ended'), ended(reason, now + policy.wrapUpMs)]);
}

/** Lapsing is the relay's own doing: when there is nothing left to finish, it changes nothing. */
function finish(session: Session, command: EndingCommand, { commandId }: Envelope): Decision {
  if (session.phase === 'wrap-up') return ok([{ type: 'wrap-up-finished' }, queued(commandId)]);
  if (command.type === 'wrap-up:lapse') return ok([]);
  if (session.phase === 'ended') return fail('session-ended', 'This session is closed already.');
  return fail('wrong-state', 'End the session first.');
}

function ended(reason: EndReason, wrapUpUntil: number | null): SessionEvent {
  return { type: 'session-ended', reason, wrapUpUntil };
}

function queued(commandId: string): SessionEvent {
  return { type: 'delivery-queued', deliveryId: commandId };
}
