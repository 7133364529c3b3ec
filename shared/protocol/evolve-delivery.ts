import type { SessionEvent } from './session-event.ts';
import type { Delivery } from './session.ts';

/** How the note in the ticket stands after the event; customers never hear of it. */
export function deliveryAfter(delivery: Delivery, event: SessionEvent, at: number): Delivery {
  switch (event.type) {
    case 'delivery-queued':
    case 'delivery-retried':
      return { state: 'queued', id: event.deliveryId, attempts: 0, retryAt: at };
    case 'delivery-delayed':
      return {
        state: 'queued',
        id: event.deliveryId,
        attempts: event.attempts,
        retryAt: event.retryAt,
        problem: event.problem,
      };
    case 'delivery-sent':
      return { state: 'sent', id: event.deliveryId, noteId: event.noteId, at };
    case 'delivery-failed':
      return { state: 'failed', id: event.deliveryId, attempts: event.attempts, problem: event.problem };
    default:
      return delivery;
  }
}
