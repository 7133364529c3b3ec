import type { DeskStore } from './desk-store.ts';
import type { TicketChange, TicketChanges } from './ticket-changes.ts';
import { ZafHost } from './zaf/zaf-host.ts';

export interface FramePlaces {
  readonly sidebar: HTMLElement;
  readonly appPage: HTMLElement;
  readonly background: HTMLElement;
}

/** All frames of the app on this page: one for each open ticket, one for the navigation bar, one in the background. */
export class FramePool {
  readonly #store: DeskStore;
  readonly #changes: TicketChanges;
  readonly #places: FramePlaces;
  readonly #tickets = new Map<number, ZafHost>();
  #appPage: ZafHost | undefined;

  constructor(store: DeskStore, changes: TicketChanges, places: FramePlaces) {
    this.#store = store;
    this.#changes = changes;
    this.#places = places;
    new ZafHost(places.background, 'background', null, store, changes).setActive(true);
    changes.listen((change) => this.#announce(change));
    store.listen(() => this.#sync());
    this.#sync();
  }

  /** The app's frame of a ticket, once the ticket was shown. */
  ofTicket(id: number): ZafHost | undefined {
    return this.#tickets.get(id);
  }

  /** Throws the frame away and loads a new one. */
  reload(id: number): void {
    this.#tickets.get(id)?.destroy();
    this.#tickets.delete(id);
    this.#store.changed();
  }

  #sync(): void {
    const { session, closedApps, activeId, isPanelOpen, view } = this.#store;
    for (const [id, host] of this.#tickets) {
      if (session.openTabs.includes(id) && !closedApps.has(id)) continue;
      this.#tickets.delete(id);
      host.destroy();
    }
    // Like the real desk, a tab that comes back after a reload loads its app when it is first shown.
    if (activeId !== null && isPanelOpen && !closedApps.has(activeId) && !this.#tickets.has(activeId)) {
      const { sidebar } = this.#places;
      this.#tickets.set(activeId, new ZafHost(sidebar, 'ticket_sidebar', activeId, this.#store, this.#changes));
    }
    for (const [id, host] of this.#tickets) host.setActive(isPanelOpen && id === activeId);
    if (view.kind === 'app') {
      this.#appPage ??= new ZafHost(this.#places.appPage, 'nav_bar', null, this.#store, this.#changes);
    }
    this.#appPage?.setActive(view.kind === 'app');
  }

  #announce(change: TicketChange): void {
    this.#tickets.get(change.ticketId)?.emitChange(change);
  }
}
