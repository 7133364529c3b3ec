import type { DeskStore } from '../desk-store.ts';
import type { TicketChanges } from '../ticket-changes.ts';

/** What the page of a ticket works with. */
export interface TicketPageParts {
  readonly store: DeskStore;
  readonly changes: TicketChanges;
  readonly submit: (id: number) => void;
}
