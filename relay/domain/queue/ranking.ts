import type { WhyNot } from '#shared/protocol/queue-event.ts';
import type { QueueSettings } from '#shared/protocol/roster.ts';
import type { AgentState } from './agent-state.ts';

/** Modes in which agents are asked. */
type AskingMode = Exclude<QueueSettings['routing'], 'none'>;

/** One comparison: negative when `left` is preferred; `loses` is said of the other. */
export interface Step {
  loses: WhyNot;
  compare: (left: AgentState, right: AgentState, wanted: readonly string[]) => number;
}

const moreSkills: Step = {
  loses: 'fewer-skills',
  compare: (left, right, wanted) => countMatched(right, wanted) - countMatched(left, wanted),
};
const fewerSessions: Step = { loses: 'more-sessions', compare: (left, right) => left.load - right.load };
const longerIdle: Step = { loses: 'idle-shorter', compare: (left, right) => left.idleSince - right.idleSince };
const lowerId: Step = { loses: 'same', compare: (left, right) => (left.agent.id < right.agent.id ? -1 : 1) };

/** The order of preference (row G2): the first step at which two agents differ decides. */
const chains: Record<AskingMode, readonly Step[]> = {
  'least-busy': [fewerSessions, longerIdle, lowerId],
  skills: [moreSkills, fewerSessions, longerIdle, lowerId],
};

export function chainOf(mode: AskingMode): readonly Step[] {
  return chains[mode];
}

/** How the agents of a queue are compared for one session. */
export interface Ranking {
  chain: readonly Step[];
  /** Skills that this session asks for. */
  wanted: readonly string[];
}

/** The best of them; undefined when there is nobody. */
export function rank(agents: readonly AgentState[], ranking: Ranking): AgentState | undefined {
  let best = agents[0];
  for (const agent of agents) if (best && agent !== best && isBefore(agent, best, ranking)) best = agent;
  return best;
}

/** The step that decides between two agents. */
export function decisive(left: AgentState, right: AgentState, { chain, wanted }: Ranking): Step | undefined {
  return chain.find(({ compare }) => compare(left, right, wanted) !== 0);
}

function isBefore(left: AgentState, right: AgentState, { chain, wanted }: Ranking): boolean {
  for (const { compare } of chain) {
    const order = compare(left, right, wanted);
    if (order !== 0) return order < 0;
  }
  return false;
}

function countMatched({ skills }: AgentState, wanted: readonly string[]): number {
  let count = 0;
  for (const skill of wanted) if (skills.has(skill)) count += 1;
  return count;
}
