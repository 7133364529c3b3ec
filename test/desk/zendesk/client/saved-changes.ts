import type { Ticket } from '../ticket.ts';
import type { TicketChange } from './ticket-changes.ts';

const WATCHED = ['subject', 'status', 'priority', 'type', 'tags'] as const;

/** What others saved on a ticket between two states, as the app framework names it. */
export function savedChanges(before: Ticket, after: Ticket): TicketChange[] {
  const changes: TicketChange[] = WATCHED.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  ).map((field) => ({
    ticketId: after.id,
    property: `ticket.${field}`,
    oldValue: before[field],
    newValue: after[field],
  }));
  if (before.comments.length !== after.comments.length) {
    const [oldValue, newValue] = [before.comments.length, after.comments.length];
    changes.push({ ticketId: after.id, property: 'ticket.comments', oldValue, newValue });
  }
  return changes;
}
