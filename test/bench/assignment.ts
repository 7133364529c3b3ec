import { performance } from 'node:perf_hooks';
import { step } from '../../tools/progress.ts';
import type { AgentState } from '../../relay/domain/queue/agent-state.ts';
import { assign } from '../../relay/domain/queue/assign.ts';
import type { WaitingSession } from '../../relay/domain/queue/waiting-session.ts';
import type { QueueSettings } from '../../shared/protocol/roster.ts';
import type { Options } from './options.ts';
import type { Row } from './row.ts';

const AGENTS = [100, 1_000, 10_000];
const WAITING = 1_000;
const TEAMS = 5;
const SKILLS = 20;
const ROUNDS = { usual: 2_000, quick: 300 };
const AIM_MS = 5;
const AIM_GROWTH = 12;
const AIM_FAIRNESS = 1.1;
const ASSIGNMENTS = 1_000;

const QUEUE: QueueSettings = {
  routing: 'skills',
  offerSeconds: 30,
  stickyRejection: true,
  waitingRule: null,
  bounceCap: null,
  skills: ['skill-0', 'skill-1'],
};

/** (f) What it costs to decide who is asked, and whether equal agents get equally much. */
export async function measureAssignment({ isQuick }: Options): Promise<Row[]> {
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.usual;
  const costs: Cost[] = [];
  for (const count of AGENTS) {
    costs.push(await step(`Assigning among ${String(count)} agents`, async () => decide(count, rounds)));
  }
  return [...costs.map(costRow), ...growthRows(costs), await step('Fairness', async () => fairnessRow())];
}

interface Cost {
  agents: number;
  p50: number;
  p99: number;
}

/** One decision: a line of a thousand, of whom the first is offered to the best; then the line is one longer again. */
function decide(agentCount: number, rounds: number): Cost {
  const agents = Array.from({ length: agentCount }, (_, index) => agentOf(index));
  const waiting = Array.from({ length: WAITING }, (_, index) => sessionOf(index));
  const policy = { queueOf: () => QUEUE, mostOffers: 1 };
  const times: number[] = [];
  for (let round = -rounds / 10; round < rounds; round += 1) {
    const begun = performance.now();
    const { offers } = assign(waiting, agents, policy, round);
    if (round >= 0) times.push(performance.now() - begun);
    const agent = agents.find(({ agent: { id } }) => id === offers[0]?.agentId);
    if (!agent) throw new Error('Somebody is free.');
    agent.idleSince = round;
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { agents: agentCount, p50: at(0.5), p99: at(0.99) };
}

function agentOf(index: number): AgentState {
  const id = `agent-${String(index)}`;
  return {
    agent: { id, name: id },
    teams: [`team-${String(index % TEAMS)}`],
    skills: new Set([index, index * 7, index * 13].map((number) => `skill-${String(number % SKILLS)}`)),
    load: index % 3,
    capacity: 3,
    idleSince: -index,
    blockedBy: index % 4 === 3 ? 'full' : undefined,
  };
}

function sessionOf(index: number): WaitingSession {
  return {
    id: `session-${String(index)}`,
    waitingSince: index,
    skills: [`skill-${String(index % SKILLS)}`],
    place: {
      queue: { kind: 'team', teamId: `team-${String(index % TEAMS)}` },
      enteredBy: 'request',
      enteredAt: index,
      isFront: false,
      rejections: [],
      bounces: 0,
      isExhausted: false,
      isOverdue: false,
    },
  };
}

function costRow({ agents, p50, p99 }: Cost): Row {
  const name = `one assignment, ${String(agents)} agents, ${String(WAITING)} waiting, p99`;
  return { part: 'f', name, value: p99, unit: 'ms', aim: AIM_MS, remark: `p50 ${p50.toFixed(3)} ms` };
}

function growthRows(costs: readonly Cost[]): Row[] {
  return costs.slice(1).map((cost, index): Row => {
    const before = costs[index];
    const name = `cost of ${String(cost.agents)} agents over ${String(before?.agents)}`;
    return { part: 'f', name, value: before && cost.p50 / before.p50, unit: '×', aim: AIM_GROWTH };
  });
}

/** Equal agents, one customer after the other, each served for as long: the most that one got over the least. */
function fairnessRow(): Row {
  const agents = Array.from({ length: 20 }, (_, index) => ({ ...agentOf(index), ...EQUAL }));
  const counts = new Map(agents.map(({ agent }) => [agent.id, 0]));
  const policy = { queueOf: () => QUEUE, mostOffers: 1 };
  for (let now = 0; now < ASSIGNMENTS; now += 1) {
    const [offer] = assign([{ ...sessionOf(0), waitingSince: now }], agents, policy, now).offers;
    const chosen = agents.find(({ agent }) => agent.id === offer?.agentId);
    if (!chosen) throw new Error('Somebody is free.');
    chosen.idleSince = now;
    counts.set(chosen.agent.id, (counts.get(chosen.agent.id) ?? 0) + 1);
  }
  const shares = [...counts.values()];
  const name = `fairness, ${String(ASSIGNMENTS)} assignments to ${String(agents.length)} equal agents, most over least`;
  return { part: 'f', name, value: Math.max(...shares) / Math.min(...shares), unit: '×', aim: AIM_FAIRNESS };
}

const EQUAL = { teams: ['team-0'], skills: new Set(['skill-0']), load: 0, idleSince: 0, blockedBy: undefined };
