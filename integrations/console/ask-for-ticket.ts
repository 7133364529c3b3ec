import type { WideOpenTicket } from './wide-grant.ts';

/** Asks the page that opened this window to open a ticket in the help desk. Rejects when that page is gone. */
export function askForTicket(ticketId: string): Promise<void> {
  const opener = window.opener as Window | null;
  if (!opener || opener.closed) return Promise.reject(new Error('The help desk is closed.'));
  opener.postMessage({ casement: 'open-ticket', ticketId } satisfies WideOpenTicket, location.origin);
  opener.focus();
  return Promise.resolve();
}
