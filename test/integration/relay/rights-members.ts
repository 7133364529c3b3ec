import type { Member, Permission, Rank } from '#shared/protocol/roster.ts';

const PERMISSIONS: Permission[] = ['session.transfer', 'guest.invite'];
const RANKS: Rank[] = ['member', 'lead', 'manager'];
export const OWNER = agent('owner', { billing: 'member' });
export const HELPER = agent('helper', { billing: 'member' });
/** Somebody who may what others may not: a sponsor. */
export const SPONSOR = agent('sponsor', { technical: 'lead' });
/** Everybody who asks: of no team, of each rank in the session's team and in another one, with permissions and without. */
export const ASKERS = [
  agent('nobody', {}),
  ...RANKS.map((rank) => agent(rank, { billing: rank })),
  ...RANKS.map((rank) => agent(`${rank}-elsewhere`, { technical: rank })),
  agent('unpermitted', { billing: 'member' }, []),
];
function agent(agentId: string, ranks: Record<string, Rank>, permissions = PERMISSIONS): Member {
  const settings = { skills: [], capacity: 10_000, idleMinutes: null, permissions };
  return { agentId, name: agentId, ranks, settings };
}
