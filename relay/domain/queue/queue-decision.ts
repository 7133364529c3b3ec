import type { RelayCommand } from '../sessions/command.ts';

/** What the queue service wants of one session. The same facts give the same command id: acting twice has one effect. */
export interface QueueDecision {
  sessionId: string;
  /** The session as it was when this was decided; anything later makes it void. */
  ifSeq: number;
  commandId: string;
  command: RelayCommand;
  /** Whose place is taken already. */
  agentId?: string;
}
