import type { Location } from '../../installed-app.ts';
import type { DeskStore } from '../desk-store.ts';
import type { TicketChanges } from '../ticket-changes.ts';
import type { AppFrame } from './app-frame.ts';

/** What the host knows about one frame when it answers for it. */
export interface FrameContext {
  readonly guid: string;
  readonly location: Location;
  /** Null outside a ticket. */
  readonly ticketId: number | null;
  readonly store: DeskStore;
  readonly changes: TicketChanges;
  readonly frame: AppFrame;
}
