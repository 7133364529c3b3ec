import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** Where a session goes when its owner gives it back: the last queue, the first one, or that of its team. Never to the owner. */
export function returnQueue({ lastQueue, entryQueue, teamId, owner }: Session): QueueRef | undefined {
  const queues = [lastQueue, entryQueue, teamId === null ? undefined : { kind: 'team' as const, teamId }];
  return queues.find((queue) => queue !== undefined && !(queue.kind === 'agent' && queue.agentId === owner?.id));
}
