import type { QueueRef } from '#shared/protocol/queue-event.ts';

/** A team or an agent that was chosen. */
export interface Target {
  readonly to: QueueRef;
  readonly name: string;
}
