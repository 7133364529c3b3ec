import type { Receipt } from '#shared/protocol/live-state.ts';

export type MessageState = 'sent' | 'delivered' | 'seen';

/** How far a message of ours with this `seq` has come, by the receipt of the other role. */
export function messageState(seq: number, other: Receipt): MessageState {
  if (other.seen >= seq) return 'seen';
  return other.delivered >= seq ? 'delivered' : 'sent';
}
