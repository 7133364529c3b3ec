import '#console/desk/desk-home.ts';
import { packPage } from '#console/mirror/packed-page.ts';
import { readPage } from '#console/mirror/read-page.ts';
import { openPage } from '#console/open-page.ts';
import type { DeskState } from '#console/desk/desk-port.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { DeskView, TeamView } from '#shared/protocol/desk.ts';
import { SamplePort } from '../desk/sample-port.ts';
import { people } from '../people/people-samples.ts';
import { SampleRelay } from './sample-relay.ts';

/** What the page can be told to show, and what it heard. */
export interface BoardDriver {
  readonly port: SamplePort;
  readonly relay: SampleRelay;
  desk(desk: DeskView, more?: Partial<DeskState>): Promise<void>;
  /** What the relay says of the team, now and from now on. */
  board(board: TeamView): Promise<void>;
  connect(state: RelayConnection['state']): Promise<void>;
  /** This very page, as somebody who watches gets it. */
  picture(): Promise<string>;
  drawn(): Promise<void>;
}

declare global {
  interface Window {
    board: BoardDriver;
  }
}

const port = new SamplePort();
const relay = new SampleRelay();
const home = document.createElement('casement-desk-home');
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

window.board = {
  port,
  relay,
  drawn,
  desk(desk, more = {}) {
    port.show({ desk, ...more });
    return drawn();
  },
  board(board) {
    relay.board = board;
    relay.tell('team:view', board);
    return drawn();
  },
  connect(state) {
    relay.enter(state);
    home.connection = state;
    return drawn();
  },
  picture: () => packPage(readPage()),
};
const now = Date.now();
relay.logs['running-1'] = people.outside(now).commits;
relay.logs['running-2'] = people.outside(now).commits;
relay.logs['billing-1'] = people.waiting(now).commits;
relay.logs['given-1'] = people.given(now).commits;
home.port = port;
home.relay = relay.connection;
home.connection = 'online';
home.agentName = 'Rosa';
home.hasPopOut = true;
home.store = createMemoryStore();
home.openTicket = () => Promise.resolve();
await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Dashboard');
document.body.append(home);
document.documentElement.dataset.ready = 'true';
