import type { Member, QueueSettings, Rank, Roster, Team } from '#shared/protocol/roster.ts';

const QUEUE: QueueSettings = {
  routing: 'least-busy',
  offerSeconds: 20,
  stickyRejection: true,
  waitingRule: null,
  bounceCap: 3,
  skills: [],
};

/** The teams of the shop, with the demo's six agents; `agents` more are members of billing. */
export function fernwayRoster(queue: Partial<QueueSettings> = {}, agents = 0): Omit<Roster, 'version'> {
  const more = Array.from({ length: agents }, (_, index) =>
    member(`agent-${index}`, `Agent ${index}`, { billing: 'member' }),
  );
  return {
    skills: ['cards', 'refunds', 'german', 'devices'].map((id) => ({ id, name: id })),
    teams: [team('billing', 'Billing', queue), team('technical', 'Technical', queue)],
    members: [
      member('7001-101', 'Mara', { billing: 'member' }, ['cards']),
      member('7001-102', 'Tomas', { billing: 'member', technical: 'member' }),
      member('7001-103', 'Ines', { billing: 'member' }),
      member('7001-104', 'Jonah', { technical: 'member' }, ['devices']),
      member('7001-105', 'Rosa', { billing: 'lead', technical: 'member' }),
      member('7001-106', 'Yuki', { billing: 'manager', technical: 'manager' }),
      ...more,
    ],
    policy: {
      leadsMayJoin: true,
      watching: 'always',
      recording: 'ask',
      watchingShows: 'console',
      missesUntilAway: null,
      generalTeamId: 'billing',
    },
    masking: {},
  };
}

function team(id: string, name: string, queue: Partial<QueueSettings>): Team {
  return { id, name, groups: [], queue: { ...QUEUE, ...queue } };
}

function member(agentId: string, name: string, ranks: Record<string, Rank>, skills: string[] = []): Member {
  return {
    agentId,
    name,
    ranks,
    settings: {
      skills,
      capacity: 5,
      idleMinutes: null,
      permissions: ['queue.get-next', 'routing.opt-out', 'guest.invite', 'session.transfer'],
    },
  };
}
