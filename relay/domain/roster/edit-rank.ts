import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Member, Rank, Team } from '#shared/protocol/roster.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { NO_AGENT, NO_TEAM, NOT_MANAGER, placed, type EditContext, type MakeEdit } from './edit.ts';

/** The rank of an agent in a team, or none; by the managers of that team alone (row I4). */
export const editRank: MakeEdit<{ teamId: string; agentId: string; rank: Rank | null }> = (context, input) => {
  const { roster, ranks } = context;
  const team = roster.teams.find(({ id }) => id === input.teamId);
  if (!team) return NO_TEAM;
  if (ranks[team.id] !== 'manager') return NOT_MANAGER;
  const known = context.member(input.agentId);
  if (!known) return NO_AGENT;
  const member = memberWithRank(context, { id: known.agentId, name: known.name }, team.id, input.rank);
  const members = placed(roster.members, member, ({ agentId }) => agentId);
  if (hasManager(roster.members, team) && !hasManager(members, team)) {
    return fail('wrong-state', `${team.name} would have no manager left. Make somebody else a manager first.`);
  }
  return ok({
    roster: { ...roster, members },
    what:
      input.rank === null
        ? `took ${known.name} out of ${team.name}`
        : `made ${known.name} ${input.rank} of ${team.name}`,
    warnings: input.rank === null && team.groups.length > 0 ? [STAYS_BY_GROUP] : [],
  });
};

const STAYS_BY_GROUP = 'Whoever is in a group of this team in the help desk stays a member through that group.';

/** What is stored of an agent, with another rank in one team. */
export function memberWithRank(
  { roster }: Pick<EditContext, 'roster'>,
  { id, name }: AgentRef,
  teamId: string,
  rank: Rank | null,
): Member {
  const stored = roster.members.find(({ agentId }) => agentId === id);
  const others = Object.entries(stored?.ranks ?? {}).filter(([each]) => each !== teamId);
  const ranks = Object.fromEntries(rank === null ? others : [...others, [teamId, rank]]);
  return { agentId: id, name, ranks, settings: stored?.settings ?? DEFAULT_SETTINGS };
}

function hasManager(members: readonly Member[], { id }: Team): boolean {
  return members.some(({ ranks }) => ranks[id] === 'manager');
}
