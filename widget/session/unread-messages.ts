import type { SessionView } from '#shared/client/session-view.ts';
import type { Commit } from '#shared/protocol/session-event.ts';

/** The agent's messages that this customer has not seen, oldest first. */
export function unreadMessages({ commits, receipts }: SessionView): Commit[] {
  return commits.filter(
    ({ seq, by, events }) =>
      seq > receipts.customer.seen && by.role === 'agent' && events.some(({ type }) => type === 'message-sent'),
  );
}
