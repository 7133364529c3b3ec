import { fail, ok } from '#shared/protocol/result.ts';
import type { QueueSettings } from '#shared/protocol/roster.ts';
import { NO_TEAM, type MakeEdit } from './edit.ts';
import { withTeam } from './edit-team.ts';

const WORDS: Record<keyof QueueSettings, string> = {
  routing: 'assignment',
  offerSeconds: 'time for an offer',
  stickyRejection: 'repeated offers',
  waitingRule: 'waiting rule',
  bounceCap: 'limit of moves',
  skills: 'skills',
};

/** Other settings for the queue of a team, by its leads and managers. */
export const editQueue: MakeEdit<{ teamId: string; queue: QueueSettings }> = ({ roster, ranks }, input) => {
  const team = roster.teams.find(({ id }) => id === input.teamId);
  if (!team) return NO_TEAM;
  const rank = ranks[team.id];
  if (rank !== 'lead' && rank !== 'manager') {
    return fail('not-allowed', 'Only leads and managers of this team can change its queue.');
  }
  const names = Object.keys(WORDS) as Array<keyof QueueSettings>;
  const changed = names.filter((name) => JSON.stringify(team.queue[name]) !== JSON.stringify(input.queue[name]));
  return ok({
    roster: withTeam(roster, { ...team, queue: input.queue }),
    what: `changed the queue of ${team.name} (${changed.map((name) => WORDS[name]).join(', ')})`,
    overflowOf: team.id,
  });
};
