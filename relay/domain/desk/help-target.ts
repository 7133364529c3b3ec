import type { EnteredBy, QueueRef } from '#shared/protocol/queue-event.ts';
import type { HelpRequest } from '#shared/protocol/rest.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { Portal, Tenant } from '../tenant.ts';

export interface HelpTarget {
  queue: QueueRef;
  /** Whose leads have rights over it; null for an agent without a team. */
  teamId: string | null;
  enteredBy: EnteredBy;
  skills: string[];
}

interface Roof {
  tenant: Tenant;
  portal: Portal;
  rosters: Rosters;
  presence: Pick<AgentPresence, 'isHere'>;
}

const CLOSED = fail('not-available', 'Nobody takes requests here at the moment.');

/** Which queue a request enters: the portal's, a team's, an agent's, or the one of the kind of issue (rows F1, F3). */
export function helpTarget(to: HelpRequest['to'], roof: Roof): Result<HelpTarget> {
  if (to === null) return toTeam(roof.portal.teamId, 'request', [], roof, CLOSED);
  switch (to.kind) {
    case 'team':
      return toTeam(to.teamId, 'button', [], roof, fail('not-found', 'There is no such team.'));
    case 'issue': {
      const unknown = fail('not-found', 'There is no such kind of issue.');
      const issue = roof.portal.issues?.find(({ id }) => id === to.issueId);
      return issue ? toTeam(issue.teamId, 'issue', issue.skills, roof, CLOSED) : unknown;
    }
    case 'agent':
      return toAgent(to.agentId, roof);
  }
}

function toTeam(
  teamId: string | undefined,
  enteredBy: EnteredBy,
  skills: readonly string[],
  { tenant, rosters }: Roof,
  missing: ReturnType<typeof fail>,
): Result<HelpTarget> {
  if (teamId === undefined || !rosters.team(tenant.id, teamId)) return missing;
  return ok({ queue: { kind: 'team', teamId }, teamId, enteredBy, skills: [...skills] });
}

function toAgent(agentId: string, { tenant, portal, rosters, presence }: Roof): Result<HelpTarget> {
  if (!portal.agentsByName || !rosters.member(tenant.id, agentId)) return fail('not-found', 'There is no such agent.');
  if (!presence.isHere(agentId)) return fail('not-available', 'This person is away. Ask the team instead.');
  const teamId = rosters.teamsOf(tenant.id, agentId)[0]?.id ?? null;
  return ok({ queue: { kind: 'agent', agentId }, teamId, enteredBy: 'agent-chosen', skills: [] });
}
