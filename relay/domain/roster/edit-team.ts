import { fail, ok } from '#shared/protocol/result.ts';
import type { QueueSettings, Roster, Team } from '#shared/protocol/roster.ts';
import { isManager, NOT_MANAGER, placed, type Edit, type EditContext, type MakeEdit } from './edit.ts';
import { memberWithRank } from './edit-rank.ts';

type Input = Pick<Team, 'id' | 'name' | 'groups'>;

/** How the queue of a new team works until somebody changes it. */
const FIRST_QUEUE: QueueSettings = {
  routing: 'none',
  offerSeconds: 30,
  stickyRejection: true,
  waitingRule: null,
  bounceCap: 3,
  skills: [],
};

/** A new team, whose first manager is who made it, or another name and groups for a team. */
export const editTeam: MakeEdit<Input> = (context, input) => {
  const known = context.roster.teams.find(({ id }) => id === input.id);
  if (!known)
    return isManager(context) ? ok(created(context, input)) : fail('not-allowed', 'Only a manager can do this.');
  if (context.ranks[known.id] !== 'manager') return NOT_MANAGER;
  const team = { ...known, name: input.name, groups: input.groups };
  const isRenamed = known.name !== team.name;
  const renamed = isRenamed ? `renamed ${known.name} to ${team.name}` : `changed the groups of ${team.name}`;
  return ok({ roster: withTeam(context.roster, team), what: renamed });
};

function created(context: EditContext, { id, name, groups }: Input): Edit {
  const roster = withTeam(context.roster, { id, name, groups, queue: FIRST_QUEUE });
  const manager = memberWithRank(context, context.by, id, 'manager');
  const members = placed(roster.members, manager, ({ agentId }) => agentId);
  return { roster: { ...roster, members }, what: `added the team ${name}` };
}

export function withTeam(roster: Roster, team: Team): Roster {
  return { ...roster, teams: placed(roster.teams, team, ({ id }) => id) };
}
