import type { WideOpenTicket } from './wide-grant.ts';

/** The ticket that a message of the wide window asks for; undefined for any other message. */
export function openTicketOf(data: unknown): string | undefined {
  const { casement, ticketId } = Object(data) as Partial<WideOpenTicket>;
  return casement === 'open-ticket' && typeof ticketId === 'string' ? ticketId : undefined;
}
