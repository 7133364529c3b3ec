import { fail, ok } from '#shared/protocol/result.ts';
import type { EndReason, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';
import { KEY_INVALID } from './decide-invitation.ts';

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

function endConversation(session: Session & { phase: 'active' }, command: EndingCommand, envelope: Envelope): Decision {
  const { now, policy, commandId } = envelope;
  const stopped: SessionEvent[] =
    session.sharing.state === 'screen'
      ? [{ type: 'share-stopped', grantId: session.sharing.grant.id, reason: 'session-ended' }]
      : [];
  switch (command.type) {
    case 'session:end':
      return ok([...stopped, ended('ended', now + policy.wrapUpMs)]);
    case 'customer:gone':
      return ok([...stopped, ended('customer-gone', now + policy.wrapUpMs)]);
    case 'session:decline':
      return ok([...stopped, ended('not-for-me', now + policy.wrapUpMs)]);
    case 'customer:reject':
      if (session.customer.confirmed)
        return fail('wrong-state', 'You confirmed this person already. End the session instead.');
      return ok([...stopped, ended('not-this-person', null), queued(commandId)]);
    default:
      return fail('wrong-state', 'The key was used already.');
  }
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
