import '#console/desk/desk-home.ts';
import type { DeskState } from '#console/desk/desk-port.ts';
import { openPage } from '#console/open-page.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { DeskView } from '#shared/protocol/desk.ts';
import { SamplePort } from './sample-port.ts';

/** What the page can be told to show, and what it heard. */
export interface DeskDriver {
  readonly port: SamplePort;
  show(desk: DeskView | undefined, more?: Partial<DeskState>): Promise<void>;
  connect(state: RelayConnection['state']): Promise<void>;
  /** Tickets that the help desk was asked to open. */
  readonly tickets: string[];
  /** Whether the help desk opens them. */
  opensTickets: boolean;
}

declare global {
  interface Window {
    desk: DeskDriver;
  }
}

const port = new SamplePort();
const home = document.createElement('casement-desk-home');
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

window.desk = {
  port,
  tickets: [],
  opensTickets: true,
  show(desk, more = {}) {
    port.show({ desk, ...more });
    return drawn();
  },
  connect(state) {
    home.connection = state;
    return drawn();
  },
};
home.port = port;
home.connection = 'online';
home.agentName = 'Mara';
home.hasPopOut = true;
home.store = createMemoryStore();
home.openTicket = (ticketId) => {
  window.desk.tickets.push(ticketId);
  return window.desk.opensTickets ? Promise.resolve() : Promise.reject(new Error('The help desk did not do it.'));
};
await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Queues');
document.body.append(home);
document.documentElement.dataset.ready = 'true';
