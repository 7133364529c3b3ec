import type { WhyNot } from '#shared/protocol/queue-event.ts';
import type { QueueSettings } from '#shared/protocol/roster.ts';
import type { Place } from '#shared/protocol/session.ts';
import type { AgentState } from '../../../../relay/domain/queue/agent-state.ts';
import { assign, type Assignment } from '../../../../relay/domain/queue/assign.ts';
import type { WaitingSession } from '../../../../relay/domain/queue/waiting-session.ts';
import { QUEUE } from './queue-site.ts';

const NOW = 1_000_000;

function agent(
  id: string,
  change: Partial<Omit<AgentState, 'agent' | 'skills'>> & { skills?: string[] } = {},
): AgentState {
  const { skills = [], ...rest } = change;
  return {
    agent: { id, name: id },
    teams: ['billing'],
    skills: new Set(skills),
    load: 0,
    capacity: 3,
    idleSince: NOW - 1000,
    blockedBy: undefined,
    ...rest,
  };
}

function waiting(id: string, place: Partial<Place> = {}, waitingSince = NOW - 5000): WaitingSession {
  const visit: Place = {
    queue: { kind: 'team', teamId: 'billing' },
    enteredBy: 'request',
    enteredAt: waitingSince,
    isFront: false,
    rejections: [],
    bounces: 0,
    isExhausted: false,
    isOverdue: false,
    ...place,
  };
  return { id, place: visit, waitingSince, skills: [] };
}

function run(sessions: WaitingSession[], agents: AgentState[], queue: Partial<QueueSettings> = {}): Assignment {
  const queueOf = (teamId: string) => (teamId === 'billing' ? { ...QUEUE, ...queue } : undefined);
  return assign(sessions, agents, { queueOf, mostOffers: 50 }, NOW);
}

const pairs = ({ offers }: Assignment) => offers.map(({ sessionId, agentId }) => `${sessionId} ${agentId}`);
const rejected = (agentId: string, at: number, how: 'declined' | 'missed' = 'declined') => ({ agentId, how, at });

function whyNot(result: Assignment): Record<string, WhyNot> {
  return Object.fromEntries(result.offers[0]?.why.others.map(({ agent: { id }, whyNot: why }) => [id, why]) ?? []);
}

test('[G2] least busy first, then longest idle, then the lower id; each loser hears by what', () => {
  const result = run(
    [waiting('s1')],
    [
      agent('a5'),
      agent('a4', { load: 1, idleSince: 0 }),
      agent('a3', { idleSince: NOW - 10 }),
      agent('a2'),
      agent('a1', { idleSince: NOW - 10 }),
    ],
  );
  expect(pairs(result)).toEqual(['s1 a2']);
  expect(whyNot(result)).toEqual({ a5: 'same', a4: 'more-sessions', a3: 'idle-shorter', a1: 'idle-shorter' });
});

test('[G2] where skills count, more of the wanted ones come before everything else', () => {
  const skilled = [
    agent('a1', { skills: [] }),
    agent('a2', { skills: ['cards'] }),
    agent('a3', { skills: ['cards', 'german'], load: 2 }),
  ];
  const session = { ...waiting('s1'), skills: ['german'] };
  const result = run([session], skilled, { routing: 'skills', skills: ['cards'] });
  expect(pairs(result)).toEqual(['s1 a3']);
  expect(result.offers[0]?.why.chosen).toEqual({
    matchedSkills: ['cards', 'german'],
    load: 2,
    capacity: 3,
    idleMs: 1000,
  });
  expect(whyNot(result)).toEqual({ a1: 'lacks-skills', a2: 'fewer-skills' });
  expect(pairs(run([session], skilled, { routing: 'least-busy', skills: ['cards'] }))).toEqual(['s1 a1']);
});

test('[G2] a queue that leaves it to the agents offers nothing', () => {
  expect(run([waiting('s1')], [agent('a1')], { routing: 'none' })).toEqual({ offers: [], exhausted: [] });
});

test('[A6] [F7] who was lost goes first, then who waits longest, then the lower id', () => {
  const sessions = [
    waiting('s4', {}, 100),
    waiting('s3', {}, 50),
    waiting('s2', { isFront: true }, 200),
    waiting('s1', {}, 100),
  ];
  const agents = ['a1', 'a2', 'a3', 'a4'].map((id) => agent(id));
  expect(pairs(run(sessions, agents))).toEqual(['s2 a1', 's3 a2', 's1 a3', 's4 a4']);
});

test('[A1] [A5] several at once: one offer for each session, one for each agent', () => {
  const result = run([waiting('s1'), waiting('s2'), waiting('s3')], [agent('a1'), agent('a2')]);
  expect(pairs(result)).toEqual(['s1 a1', 's2 a2']);
  expect(result.offers[1]?.why.others).toEqual([{ agent: { id: 'a1', name: 'a1' }, whyNot: 'has-offer' }]);
});

test.each<WhyNot>(['offline', 'opted-out', 'idle', 'locked', 'frozen', 'full', 'missed', 'has-offer'])(
  '[G10] [G11] [G12] [G13] who is %s is not asked, and the record says so',
  (reason) => {
    const result = run([waiting('s1')], [agent('a1', { blockedBy: reason }), agent('a2', { load: 2 })]);
    expect(pairs(result)).toEqual(['s1 a2']);
    expect(whyNot(result)).toEqual({ a1: reason });
  },
);

test('[G5] [A4] who rejected it is never asked again where rejections stick, however long it waits', () => {
  const place = { rejections: [rejected('a1', 0), rejected('a2', 0, 'missed')] };
  expect(pairs(run([waiting('s1', place)], [agent('a1'), agent('a2')]))).toEqual([]);
  const result = run([waiting('s1', place)], [agent('a1'), agent('a2'), agent('a3', { load: 2 })]);
  expect(pairs(result)).toEqual(['s1 a3']);
  expect(whyNot(result)).toEqual({ a1: 'declined', a2: 'missed' });
});

test('[A4] where they do not stick: once more after a minute, and only when nobody else is left', () => {
  const loose = { stickyRejection: false };
  const asked = (at: number, others: AgentState[] = []) =>
    pairs(run([waiting('s1', { rejections: [rejected('a1', at)] })], [agent('a1'), ...others], loose));
  expect(asked(NOW - 59_999)).toEqual([]);
  expect(asked(NOW - 60_000)).toEqual(['s1 a1']);
  expect(asked(NOW - 60_000, [agent('a2', { load: 2 })])).toEqual(['s1 a2']);
  const twice = { rejections: [rejected('a1', 0), rejected('a1', 1)] };
  expect(run([waiting('s1', twice)], [agent('a1')], loose)).toEqual({ offers: [], exhausted: ['s1'] });
});

test('[G6] exhausted: whoever is there has rejected it; somebody busy is still waited for', () => {
  const place = { rejections: [rejected('a1', 0)] };
  const exhausted = (others: AgentState[]) => run([waiting('s1', place)], [agent('a1'), ...others]).exhausted;
  expect(exhausted([])).toEqual(['s1']);
  expect(exhausted([agent('a2', { blockedBy: 'offline' }), agent('a3', { blockedBy: 'opted-out' })])).toEqual(['s1']);
  expect(exhausted([agent('a2', { blockedBy: 'full' })])).toEqual([]);
  expect(run([waiting('s1')], [agent('a1', { blockedBy: 'offline' })]).exhausted).toEqual([]);
  expect(run([waiting('s1', { ...place, isExhausted: true })], [agent('a1')]).exhausted).toEqual([]);
});

test('[F1] a personal queue is for one agent, whose team does not count', () => {
  const place = { queue: { kind: 'agent' as const, agentId: 'a2' } };
  const agents = [agent('a1'), agent('a2', { teams: [], load: 2 })];
  expect(pairs(run([waiting('s1', place)], agents))).toEqual(['s1 a2']);
  const declined = { ...place, rejections: [rejected('a2', 0)] };
  expect(run([waiting('s1', declined)], agents)).toEqual({ offers: [], exhausted: ['s1'] });
});

test('[K16] of a large team the record names those who were nearest, never more than 25', () => {
  const team = Array.from({ length: 500 }, (_, index) => agent(`a${String(1000 + index)}`));
  const away = Array.from({ length: 500 }, (_, index) => agent(`b${String(index)}`, { blockedBy: 'offline' }));
  const others = run([waiting('s1')], [...away, ...team]).offers[0]?.why.others ?? [];
  expect(others).toHaveLength(25);
  expect(others.every(({ whyNot: why }) => why === 'same')).toBe(true);
});

test('[A8] equal agents get equally much over 1,000 assignments', () => {
  const agents = Array.from({ length: 20 }, (_, index) => agent(`a${String(10 + index)}`));
  const counts = new Map<string, number>();
  for (let now = 0; now < 1000; now += 1) {
    const [offer] = run([waiting('s1')], agents).offers;
    const chosen = agents.find(({ agent: { id } }) => id === offer?.agentId);
    if (!chosen) throw new Error('Somebody is free.');
    chosen.idleSince = NOW + now;
    counts.set(chosen.agent.id, (counts.get(chosen.agent.id) ?? 0) + 1);
  }
  expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThanOrEqual(1.1);
});
