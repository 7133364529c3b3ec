import { fail, ok } from '#shared/protocol/result.ts';
import type { AgentSettings } from '#shared/protocol/roster.ts';
import { isManager, NO_AGENT, placed, type MakeEdit } from './edit.ts';

/** Skills, capacity, idle limit and permissions of an agent, by a manager of one of the agent's teams. */
export const editAgent: MakeEdit<{ agentId: string; settings: AgentSettings }> = (context, { agentId, settings }) => {
  const { roster, ranks } = context;
  if (!isManager(context)) return fail('not-allowed', 'Only a manager can do this.');
  const known = context.member(agentId);
  if (!known) return NO_AGENT;
  if (!Object.keys(known.ranks).some((teamId) => ranks[teamId] === 'manager')) {
    return fail('not-allowed', 'Only a manager of one of this agent’s teams can change this.');
  }
  const stored = roster.members.find((member) => member.agentId === agentId);
  const member = { agentId, name: known.name, ranks: stored?.ranks ?? {}, settings };
  return ok({
    roster: { ...roster, members: placed(roster.members, member, (each) => each.agentId) },
    what: `changed the settings of ${known.name}`,
  });
};
