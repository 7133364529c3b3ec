import type { Reasons } from '#shared/protocol/queue-event.ts';
import type { QueueSettings } from '#shared/protocol/roster.ts';
import { AgentPool } from './agent-pool.ts';
import type { AgentState } from './agent-state.ts';
import { explain } from './explain.ts';
import { lineOf, type Line } from './line.ts';
import { rank } from './ranking.ts';
import { Rejections } from './rejections.ts';
import { byTurn, type WaitingSession } from './waiting-session.ts';

export interface RoutingPolicy {
  queueOf: (teamId: string) => QueueSettings | undefined;
  /** The most offers of one run; the next run makes the others. */
  mostOffers: number;
}

export interface Assignment {
  offers: Array<{ sessionId: string; agentId: string; why: Reasons }>;
  /** Everybody who could be asked was asked (row G6). */
  exhausted: string[];
}

/**
 * Who is asked next: pure, so that the same facts give the same offers and the reasons can be shown.
 * Who waits longest chooses first. `waiting` has only sessions without an open offer.
 */
export function assign(
  waiting: readonly WaitingSession[],
  agents: readonly AgentState[],
  policy: RoutingPolicy,
  now: number,
): Assignment {
  const pool = new AgentPool(agents);
  const result: Assignment = { offers: [], exhausted: [] };
  for (const session of [...waiting].sort(byTurn)) {
    if (result.offers.length >= policy.mostOffers) break;
    const line = lineOf(session, pool, policy.queueOf);
    if (!line) continue;
    const rejections = new Rejections(session.place.rejections, line.isSticky);
    const chosen = choose(line, rejections, pool, now);
    if (chosen) {
      const why = explain({ chosen, line, rejections, asked: pool.asked, now });
      result.offers.push({ sessionId: session.id, agentId: chosen.agent.id, why });
      pool.asked.add(chosen.agent.id);
    } else if (!session.place.isExhausted && isExhausted(line, rejections)) {
      result.exhausted.push(session.id);
    }
  }
  return result;
}

/** The best of those who have not rejected it; when nobody else is free, the best of those who may be asked again. */
function choose(line: Line, rejections: Rejections, { asked }: AgentPool, now: number): AgentState | undefined {
  const free = line.free.filter(({ agent }) => !asked.has(agent.id));
  const fresh = rejections.isEmpty ? free : free.filter(({ agent }) => !rejections.has(agent.id));
  if (fresh.length > 0) return rank(fresh, line);
  const again = free.filter(({ agent }) => rejections.mayAskAgain(agent.id, now));
  return rank(again, line);
}

/** Nobody is left to wait for: whoever is signed in and takes offers has rejected it. */
function isExhausted({ agents }: Line, rejections: Rejections): boolean {
  return !rejections.isEmpty && agents.every((state) => isAway(state) || rejections.isFinal(state.agent.id));
}

function isAway({ blockedBy }: AgentState): boolean {
  return blockedBy === 'offline' || blockedBy === 'opted-out' || blockedBy === 'missed';
}
