import type { AgentSettings, Member, QueueSettings, Rank, Roster, TenantPolicy } from '../../shared/protocol/roster.ts';

type Permission = AgentSettings['permissions'][number];

const USUAL: readonly Permission[] = ['queue.get-next', 'session.transfer'];
const ALL: readonly Permission[] = [...USUAL, 'routing.opt-out', 'guest.invite'];

const POLICY: TenantPolicy = {
  leadsMayJoin: true,
  watching: 'always',
  recording: 'ask',
  watchingShows: 'console',
  missesUntilAway: 3,
  generalTeamId: 'billing',
};

/** The support team of the demo: two queues that overflow into each other, and agents of every rank. */
export function demoRoster(installationId: string): Omit<Roster, 'version'> {
  const agent = (
    userId: number,
    name: string,
    ranks: Record<string, Rank>,
    skills: string[],
    permissions: readonly Permission[] = USUAL,
  ): Member => ({
    agentId: `${installationId}-${String(userId)}`,
    name,
    ranks,
    settings: { skills, capacity: 3, idleMinutes: 15, permissions: [...permissions] },
  });
  return {
    skills: [
      { id: 'cards', name: 'Card payments' },
      { id: 'refunds', name: 'Refunds' },
      { id: 'german', name: 'German' },
      { id: 'devices', name: 'Phones and tablets' },
    ],
    teams: [
      { id: 'billing', name: 'Billing', groups: ['31'], queue: queue('skills', 'technical', ['cards']) },
      { id: 'technical', name: 'Technical', groups: ['32'], queue: queue('least-busy', 'billing', []) },
    ],
    members: [
      agent(101, 'Mara', { billing: 'member' }, ['cards', 'refunds'], ALL),
      agent(102, 'Tomas', { billing: 'member', technical: 'member' }, ['cards', 'devices']),
      agent(103, 'Ines', { billing: 'member' }, ['cards', 'german']),
      agent(104, 'Jonah', { technical: 'member' }, ['devices'], ['queue.get-next']),
      agent(105, 'Rosa', { billing: 'lead', technical: 'member' }, ['cards', 'refunds', 'german'], ALL),
      agent(106, 'Yuki', { billing: 'manager', technical: 'manager' }, ['devices'], ALL),
    ],
    policy: POLICY,
    masking: {},
  };
}

function queue(routing: QueueSettings['routing'], overflowTo: string, skills: string[]): QueueSettings {
  return {
    routing,
    offerSeconds: 30,
    stickyRejection: true,
    waitingRule: { then: 'overflow', afterSeconds: 120, to: overflowTo },
    bounceCap: 3,
    skills,
  };
}
