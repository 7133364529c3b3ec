import type { QueueRef } from '#shared/protocol/queue-event.ts';

/** A queue as one string, for keys of lists and maps. */
export function queueKey(ref: QueueRef): string {
  return ref.kind === 'team' ? `team:${ref.teamId}` : `agent:${ref.agentId}`;
}
