import type { Config } from './config.ts';
import type { Clock, HelpDesk, LeaseStore, MediaServer, Observe, Publisher, Timer } from './domain/ports.ts';
import type { Installation, Tenant } from './domain/tenant.ts';
import type { Stores } from './stores.ts';

/** What the domain is composed from. */
export interface Parts {
  config: Config;
  tenants: readonly Tenant[];
  stores: Stores;
  /** Who decides for the queues; on a connection of its own, so that a full store never holds up its renewal. */
  leases: LeaseStore;
  media: MediaServer;
  publisher: Publisher;
  /** The help desk of an installation. */
  helpDesk: (installation: Installation) => HelpDesk;
  observe: Observe;
  clock: Clock;
  timer: Timer;
}
