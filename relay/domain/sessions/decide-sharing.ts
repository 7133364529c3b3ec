import { grantsOf, pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Grant, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn, Sharing } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type SharingCommand = CommandOf<
  'share:request' | 'share:withdraw' | 'share:grant' | 'share:refuse' | 'share:stop' | 'share:expire'
>;
type Requested = Extract<Sharing, { state: 'requested' }>;

const NOBODY = fail('wrong-state', 'Nobody is there to see anything.');

/** Every share stands on a request of the owner and a grant of the customer; one is asked for at a time. */
export function decideSharing(session: Session, command: SharingCommand, envelope: Envelope): Decision {
  if (session.phase === 'wrap-up' || session.phase === 'ended')
    return fail('session-ended', 'The conversation has ended.');
  // Whoever stops twice, or just after the owner was lost, has what they want.
  if (session.phase !== 'active' && (command.type === 'share:stop' || command.type === 'share:expire')) return ok([]);
  if (session.phase !== 'active') return NOBODY;
  switch (command.type) {
    case 'share:request':
      return request(session, command, envelope);
    case 'share:withdraw':
      return onOpenRequest(session, command.requestId, ({ requestId }) => [{ type: 'share-withdrawn', requestId }]);
    case 'share:refuse': {
      const { reason } = command;
      const askAgainAt = envelope.now + envelope.policy.sharePauseMs;
      return onOpenRequest(session, command.requestId, ({ requestId }) => [
        { type: 'share-refused', requestId, reason, askAgainAt },
      ]);
    }
    case 'share:grant':
      return grant(session, command, envelope);
    case 'share:stop':
    case 'share:expire':
      return ok(stop(session, command, envelope.now));
  }
}

function request(
  session: SessionIn<'active'>,
  { scope }: CommandOf<'share:request'>,
  { now, commandId }: Envelope,
): Decision {
  const { sharing, customer, owner } = session;
  if (!owner) return NOBODY;
  if (!customer.confirmed) return fail('wrong-state', 'Confirm who came before you ask to see anything.');
  if (sharing.state === 'requested') return fail('wrong-state', 'You have asked already.');
  if (sharing.state === 'screen') return fail('wrong-state', 'The screen is shared already.');
  if (scope === 'see' && sharing.state === 'page') return fail('wrong-state', 'You see the page already.');
  if (now < sharing.askAgainAt)
    return fail('too-soon', 'The customer refused a moment ago. Ask again later.', sharing.askAgainAt - now);
  return ok([{ type: 'share-requested', requestId: commandId, scope, agent: owner }]);
}

function grant(
  session: SessionIn<'active'>,
  { requestId, surface }: CommandOf<'share:grant'>,
  { now, policy, commandId }: Envelope,
): Decision {
  const { owner, sharing } = session;
  if (!owner) return NOBODY;
  // Only a screen has a surface that its picker names.
  if (sharing.state === 'requested' && (sharing.scope === 'screen') === (surface === 'page'))
    return fail('invalid-input', 'surface: this is not what was asked for.');
  return onOpenRequest(session, requestId, ({ scope }) => [
    {
      type: 'share-granted',
      requestId,
      grant: { id: commandId, scope, agentId: owner.id, until: now + policy.shareGrantMs },
      surface,
    },
  ]);
}

/** Stopping is never refused: a share that is not there any more is stopped. */
function stop(
  { sharing }: SessionIn<'active'>,
  command: CommandOf<'share:stop' | 'share:expire'>,
  now: number,
): SessionEvent[] {
  const isOver = ({ id, until }: Grant) => (command.type === 'share:expire' ? until <= now : id === command.grantId);
  const reason = command.type === 'share:expire' ? 'expired' : command.reason;
  return ended(sharing, isOver).map(({ id }) => ({ type: 'share-stopped', grantId: id, reason }));
}

/** Without the page in sight nothing that stands on it goes on, nor a screen that was to show what it could not. */
function ended(sharing: Sharing, isOver: (grant: Grant) => boolean): Grant[] {
  const grants = grantsOf(sharing);
  const see = pageShareOf(sharing)?.grants[0];
  return see && isOver(see) ? grants : grants.filter(isOver);
}

function onOpenRequest(
  { sharing }: SessionIn<'active'>,
  requestId: string,
  events: (request: Requested) => (Decision & { ok: true })['value'],
): Result<(Decision & { ok: true })['value']> {
  if (sharing.state !== 'requested' || sharing.requestId !== requestId) {
    return fail('wrong-state', 'This request is not open any more.');
  }
  return ok(events(sharing));
}
