import { fail, ok } from '#shared/protocol/result.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { Permission } from '#shared/protocol/roster.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { OpenInvitation, Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import { joined } from './decide-people.ts';
import { isSameQueue } from './decide-queue.ts';
import type { Decision } from './decision.ts';
import { refuseTarget } from './refuse-target.ts';

type AskCommand = CommandOf<'participant:invite' | 'sponsor:ask'>;
type AnswerCommand = CommandOf<'invitation:accept' | 'invitation:decline' | 'sponsor:approve'>;
type HelperCommand = AskCommand | AnswerCommand | CommandOf<'invitation:withdraw' | 'invitation:expire'>;

const MOST_OPEN = 20;
const CLOSED = fail('offer-closed', 'This invitation is over: answered, withdrawn or too old.');
/** What the owner of a session can lack; the other permissions are not about sessions. */
const LENDABLE: readonly Permission[] = ['session.transfer', 'guest.invite'];

/** Asking colleagues to help, or somebody who may to lend a permission; the first of a team to come wins. */
export function decideHelper(session: Session, command: HelperCommand, envelope: Envelope): Decision {
  if (session.phase === 'wrap-up' || session.phase === 'ended')
    return fail('session-ended', 'The conversation has ended.');
  switch (command.type) {
    case 'participant:invite':
      return ask(session, command, envelope);
    case 'sponsor:ask':
      return refuseLoan(session, command.permission, envelope) ?? ask(session, command, envelope);
    case 'invitation:withdraw':
    case 'invitation:expire':
      return close(session, command, envelope);
    default:
      return answer(session, command, envelope);
  }
}

function ask(session: Session, command: AskCommand, envelope: Envelope): Decision {
  const { by, commandId, now, policy } = envelope;
  const { to, note } = command;
  const isShare = command.type === 'participant:invite';
  const permission = isShare ? null : command.permission;
  if (by.role !== 'agent') return fail('not-allowed', 'Only agents ask colleagues.');
  const refused = refuseTarget(to, envelope) ?? refuseSecond(session, command, permission);
  if (refused) return refused;
  const invitation: SessionEvent = {
    type: 'invitation-sent',
    invitationId: commandId,
    kind: isShare ? 'share' : 'sponsor',
    to,
    right: isShare ? command.right : 'co-drive',
    permission,
    by: { id: by.id, name: by.name },
    note,
    until: now + policy.invitationMs,
  };
  return ok([invitation]);
}

function refuseSecond(session: Session, { to }: AskCommand, permission: Permission | null): Decision | undefined {
  const { invitations, participants, owner } = session;
  if (invitations.length >= MOST_OPEN) return fail('too-many', 'Too many invitations are open. Withdraw one first.');
  if (invitations.some((open) => isSameQueue(open.to, to) && open.permission === permission))
    return fail('wrong-state', 'You have asked them already.');
  if (to.kind === 'team') return undefined;
  if (to.agentId === owner?.id) return fail('wrong-state', `${owner.name} runs this session already.`);
  const isInside = participants.some(({ agent }) => agent.id === to.agentId);
  return isInside && permission === null ? fail('wrong-state', 'They are in the session already.') : undefined;
}

function refuseLoan(session: Session, permission: Permission, { standing }: Envelope): Decision | undefined {
  if (!LENDABLE.includes(permission)) return fail('invalid-input', 'This permission cannot be lent in a session.');
  if (standing?.permissions.includes(permission)) return fail('wrong-state', 'You may do this without a sponsor.');
  return session.lent.includes(permission)
    ? fail('wrong-state', 'It was lent to you already. Use it first.')
    : undefined;
}

function answer(session: Session, command: AnswerCommand, envelope: Envelope): Decision {
  const { by, now } = envelope;
  const open = session.invitations.find(({ id }) => id === command.invitationId);
  if (!open || by.role !== 'agent') return CLOSED;
  const agent = { id: by.id, name: by.name };
  if (!isFor(open, agent, envelope)) return fail('not-allowed', 'Somebody else was asked.');
  if (now >= open.until) return CLOSED;
  if (command.type === 'invitation:decline') return decline(open, agent);
  if (command.type === 'sponsor:approve' && open.permission === null)
    return fail('wrong-state', 'Nothing is to be lent here.');
  if (session.owner?.id === agent.id) return fail('wrong-state', 'You run this session.');
  if (open.permission !== null && !envelope.standing?.permissions.includes(open.permission))
    return fail('not-allowed', 'You do not have this permission yourself.');
  if (command.type === 'sponsor:approve' && open.permission !== null)
    return ok([{ type: 'permission-lent', permission: open.permission, by: agent }, closed(open, 'approved', agent)]);
  const how = open.kind === 'sponsor' ? 'sponsor' : 'invited';
  return ok([closed(open, 'accepted', agent), ...joined(session, agent, open.right, how)]);
}

/** One of a team who does not come leaves the others asked. */
function decline(open: OpenInvitation, agent: AgentRef): Decision {
  return open.to.kind === 'team' ? ok([]) : ok([closed(open, 'declined', agent)]);
}

function close(
  { invitations }: Session,
  { type, invitationId }: CommandOf<'invitation:withdraw' | 'invitation:expire'>,
  { now }: Envelope,
): Decision {
  const open = invitations.find(({ id }) => id === invitationId);
  if (!open) return ok([]);
  if (type === 'invitation:withdraw') return ok([closed(open, 'withdrawn', null)]);
  return now >= open.until ? ok([closed(open, 'expired', null)]) : fail('wrong-state', 'There is time left to answer.');
}

function isFor({ to }: OpenInvitation, { id }: AgentRef, { standing }: Envelope): boolean {
  return to.kind === 'agent' ? to.agentId === id : standing?.ranks[to.teamId] !== undefined;
}

function closed(
  { id }: OpenInvitation,
  reason: 'accepted' | 'approved' | 'declined' | 'expired' | 'withdrawn',
  agent: AgentRef | null,
): SessionEvent {
  return { type: 'invitation-closed', invitationId: id, reason, agent };
}
