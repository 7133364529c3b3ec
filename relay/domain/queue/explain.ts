import type { Reasons, WhyNot } from '#shared/protocol/queue-event.ts';
import type { AgentState } from './agent-state.ts';
import type { Line } from './line.ts';
import { decisive } from './ranking.ts';
import type { Rejections } from './rejections.ts';

/** Reasons are stored with the offer: of a larger team, those who were nearest to being asked. */
const MOST_NAMED = 25;

interface Choice {
  chosen: AgentState;
  line: Line;
  rejections: Rejections;
  /** Who was asked for another session in the same run. */
  asked: ReadonlySet<string>;
  now: number;
}

/** Why this agent, and why not the others (row K16). */
export function explain(choice: Choice): Reasons {
  const { chosen, line, now } = choice;
  return {
    chosen: {
      matchedSkills: line.wanted.filter((skill) => chosen.skills.has(skill)),
      load: chosen.load,
      capacity: chosen.capacity,
      idleMs: Math.max(0, now - chosen.idleSince),
    },
    others: nearest(choice).map((other) => ({ agent: other.agent, whyNot: reasonAgainst(other, choice) })),
  };
}

/** Free agents first. Stops at the limit, so that the size of a team costs nothing here. */
function nearest({ chosen, line }: Choice): AgentState[] {
  const others = line.free.slice(0, MOST_NAMED + 1).filter((state) => state !== chosen);
  for (const state of line.agents) {
    if (others.length >= MOST_NAMED) break;
    if (state.blockedBy !== undefined) others.push(state);
  }
  return others.slice(0, MOST_NAMED);
}

function reasonAgainst(other: AgentState, { chosen, line, rejections, asked }: Choice): WhyNot {
  if (other.blockedBy) return other.blockedBy;
  const rejected = rejections.how(other.agent.id);
  if (rejected) return rejected;
  if (asked.has(other.agent.id)) return 'has-offer';
  const loses = decisive(chosen, other, line)?.loses ?? 'same';
  const hasNone = !line.wanted.some((skill) => other.skills.has(skill));
  return loses === 'fewer-skills' && hasNone ? 'lacks-skills' : loses;
}
