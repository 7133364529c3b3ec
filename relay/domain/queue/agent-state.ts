import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { WhyNot } from '#shared/protocol/queue-event.ts';

/** An agent as routing sees them at one moment. */
export interface AgentState {
  agent: AgentRef;
  /** Teams whose queues this agent serves. */
  teams: readonly string[];
  skills: ReadonlySet<string>;
  /** Sessions they have or are offered. */
  load: number;
  capacity: number;
  /** Since when nothing new came to them, in ms since 1970. */
  idleSince: number;
  /** Why nothing can be offered to them now. */
  blockedBy: WhyNot | undefined;
}
