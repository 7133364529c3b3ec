import type { TeamFigures } from '#shared/protocol/desk.ts';
import type { QueueRosters } from './agent-states.ts';
import type { TenantQueues } from './tenant-queues.ts';

interface Parts {
  tenantId: string;
  queues: TenantQueues;
  rosters: QueueRosters;
}

/** A team's queue and agents at this moment, and what was answered today. */
export function teamFigures({ tenantId, queues, rosters }: Parts, teamId: string, now: number): TeamFigures {
  const { book, states } = queues;
  const waiting = book.waitingIn(teamId);
  const since = waiting.map((session) => session.waitingSince ?? session.place.enteredAt);
  const members = rosters.membersOf(tenantId, teamId).map(({ agentId }) => states.availabilityOf(agentId));
  const isHere = members.filter(({ reasons }) => !reasons.includes('offline'));
  return {
    waiting: waiting.length,
    longestWaitSince: since.length > 0 ? Math.min(...since) : null,
    offered: waiting.filter(({ phase }) => phase === 'offered').length,
    available: members.filter(({ reasons }) => reasons.length === 0).length,
    agents: isHere.length,
    sessions: book.active().filter((session) => session.teamId === teamId).length,
    ...book.day(teamId).totals(now),
  };
}
