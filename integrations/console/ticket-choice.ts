import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { SessionSummary } from '#shared/protocol/session-commands.ts';

export type TicketFacts = CommandOutput<'ticket:open'>;

const isOpen = ({ phase }: SessionSummary) => phase !== 'ended';

/** The reader's own session that still needs something: running, invited or in wrap-up. The newest, if several. */
export function ownOpenSession({ sessions }: TicketFacts, agentId: string): SessionSummary | undefined {
  return newestFirst(sessions.filter((session) => isOpen(session) && session.owner?.id === agentId))[0];
}

/** A session of the ticket that another agent runs, or that waits for one. */
export function foreignOpenSession({ sessions }: TicketFacts, agentId: string): SessionSummary | undefined {
  return newestFirst(sessions.filter((session) => isOpen(session) && session.owner?.id !== agentId))[0];
}

export function earlierSessions({ sessions }: TicketFacts): SessionSummary[] {
  return newestFirst(sessions.filter((session) => !isOpen(session)));
}

function newestFirst(sessions: readonly SessionSummary[]): SessionSummary[] {
  return sessions.toSorted((a, b) => b.openedAt - a.openedAt);
}
