import type { QueueSettings } from '#shared/protocol/roster.ts';
import type { AgentPool } from './agent-pool.ts';
import type { AgentState } from './agent-state.ts';
import { chainOf, type Ranking } from './ranking.ts';
import type { WaitingSession } from './waiting-session.ts';

/** Who serves a queue, and how they are compared for one session. */
export interface Line extends Ranking {
  agents: readonly AgentState[];
  free: readonly AgentState[];
  /** Who has rejected it is not asked again in this visit. */
  isSticky: boolean;
}

/** Nothing where the queue leaves it to the agents to take sessions by hand. */
export function lineOf(
  { place, skills }: WaitingSession,
  pool: AgentPool,
  queueOf: (teamId: string) => QueueSettings | undefined,
): Line | undefined {
  const { queue } = place;
  if (queue.kind === 'agent') return { ...pool.only(queue.agentId), isSticky: true, chain: [], wanted: skills };
  const settings = queueOf(queue.teamId);
  if (!settings || settings.routing === 'none') return undefined;
  const wanted = [...new Set([...settings.skills, ...skills])];
  return {
    ...pool.of(queue.teamId),
    isSticky: settings.stickyRejection,
    chain: chainOf(settings.routing),
    wanted,
  };
}
