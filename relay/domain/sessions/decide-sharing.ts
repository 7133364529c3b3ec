import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session, SessionIn, Sharing } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type SharingCommand = CommandOf<
  'share:request' | 'share:withdraw' | 'share:grant' | 'share:refuse' | 'share:stop' | 'share:expire'
>;
type Requested = Extract<Sharing, { state: 'requested' }>;

const NOBODY = fail('wrong-state', 'Nobody is there to see the screen.');

/** Every share stands on a request of the owner and a grant of the customer, one at a time. */
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
      return stop(session, command);
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
  if (sharing.state !== 'none')
    return fail(
      'wrong-state',
      sharing.state === 'requested' ? 'You have asked already.' : 'The screen is shared already.',
    );
  if (now < sharing.askAgainAt)
    return fail('too-soon', 'The customer refused a moment ago. Ask again later.', sharing.askAgainAt - now);
  return ok([{ type: 'share-requested', requestId: commandId, scope, agent: owner }]);
}

function grant(
  session: SessionIn<'active'>,
  command: CommandOf<'share:grant'>,
  { now, policy, commandId }: Envelope,
): Decision {
  const { owner } = session;
  if (!owner) return NOBODY;
  return onOpenRequest(session, command.requestId, ({ requestId, scope }) => [
    {
      type: 'share-granted',
      requestId,
      grant: { id: commandId, scope, agentId: owner.id, until: now + policy.screenGrantMs },
      surface: command.surface,
    },
  ]);
}

/** Stopping is never refused: a share that is not there any more is stopped. */
function stop({ sharing }: SessionIn<'active'>, command: CommandOf<'share:stop' | 'share:expire'>): Decision {
  if (sharing.state !== 'screen') return ok([]);
  if (command.type === 'share:expire')
    return ok([{ type: 'share-stopped', grantId: sharing.grant.id, reason: 'expired' }]);
  if (command.grantId !== sharing.grant.id) return ok([]);
  return ok([{ type: 'share-stopped', grantId: sharing.grant.id, reason: command.reason }]);
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
