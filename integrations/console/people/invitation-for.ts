import type { OpenInvitation, Session } from '#shared/protocol/session.ts';
import type { DeskFacts } from './desk-facts.ts';

/** The invitation that this agent can answer: their own before one of a team of theirs. Nobody inside is asked again. */
export function invitationFor(
  { invitations, participants }: Session,
  agentId: string,
  desk: DeskFacts | undefined,
): OpenInvitation | undefined {
  const isInside = participants.some(({ agent }) => agent.id === agentId);
  const open = invitations.filter(({ by, kind }) => by.id !== agentId && (kind === 'sponsor' || !isInside));
  return (
    open.find(({ to }) => to.kind === 'agent' && to.agentId === agentId) ??
    open.find(({ to }) => to.kind === 'team' && desk?.ranks[to.teamId] !== undefined)
  );
}
