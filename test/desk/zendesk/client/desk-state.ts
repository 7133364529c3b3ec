import type { Fault } from '../fault.ts';
import type { InstalledApp } from '../installed-app.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Ticket } from '../ticket.ts';
import type { User } from '../user.ts';

/** Answer of `/desk/state`: everything that the pages show. */
export interface DeskState {
  readonly subdomain: string;
  readonly app: InstalledApp;
  readonly agents: readonly User[];
  readonly users: readonly User[];
  readonly tickets: readonly Ticket[];
  readonly faults: readonly Fault[];
  readonly requests: readonly LoggedRequest[];
}
