import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { TicketView } from './ticket-view.ts';

/** Keeps what the relay says of the ticket in view: asked on each connect and whenever its sessions change. */
export class TicketController implements ReactiveController {
  view: TicketView = { state: 'no-case' };
  readonly #host: ReactiveControllerHost;
  readonly #releases: Array<() => void> = [];
  #connection: RelayConnection | undefined;
  #asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  follow(connection: RelayConnection): void {
    this.#connection = connection;
    let before = connection.state;
    this.#releases.push(
      connection.subscribe(() => {
        if (connection.state === 'online' && before !== 'online') void this.#ask();
        before = connection.state;
        this.#host.requestUpdate();
      }),
      connection.on('ticket:changed', ({ ticketId }) => {
        if (this.view.state !== 'no-case' && this.view.ticketId === ticketId) void this.#ask();
      }),
    );
  }

  /** Turns to a ticket; null when none is in view. Returns whether it is another one than before. */
  show(ticketId: string | null): boolean {
    const before = this.view.state === 'no-case' ? null : this.view.ticketId;
    if (ticketId === before) return false;
    this.#set(ticketId === null ? { state: 'no-case' } : { state: 'loading', ticketId });
    void this.#ask();
    return true;
  }

  retry(): void {
    if (this.view.state === 'failed') this.#set({ state: 'loading', ticketId: this.view.ticketId });
    void this.#ask();
  }

  hostDisconnected(): void {
    for (const release of this.#releases.splice(0)) release();
  }

  #set(view: TicketView): void {
    this.view = view;
    this.#host.requestUpdate();
  }

  async #ask(): Promise<void> {
    const { view } = this;
    if (view.state === 'no-case' || this.#connection?.state !== 'online') return;
    const { ticketId } = view;
    const mine = ++this.#asked;
    const result = await this.#connection.request('ticket:open', { ticketId });
    // Another ticket or a newer question came between.
    if (mine !== this.#asked || this.view.state === 'no-case' || this.view.ticketId !== ticketId) return;
    if (result.ok) this.#set({ state: 'open', ticketId, facts: result.value });
    // What is on the screen stays useful while the relay is away; the next connect asks again.
    else if (this.view.state !== 'open') this.#set({ state: 'failed', ticketId, failure: result.error });
  }
}
