import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openTicketOf } from './open-ticket-of.ts';
import { WIDE_HELLO, WIDE_PORT, type WideGrant } from './wide-grant.ts';

export interface WideWindowOptions {
  /** Asked each time, so that a reloaded window gets a fresh token. */
  grant(): WideGrant | undefined;
  /** What the window asks for when its agent accepts a session. */
  openTicket(ticketId: string): Promise<void>;
}

const FEATURES = 'popup,width=1280,height=860';

/** Opens the wide window and hands it what it needs, on a port that only this window gets. */
export class WideWindow implements ReactiveController {
  readonly #options: WideWindowOptions;
  #opened: Window | null = null;

  constructor(host: ReactiveControllerHost, options: WideWindowOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** `name` tells windows apart: a session, or the queues. @returns Whether the browser let it open. */
  open(name: string): boolean {
    if (this.#opened && !this.#opened.closed) this.#opened.focus();
    else this.#opened = window.open('/console/wide', `casement-wide-${name}`, FEATURES);
    return this.#opened !== null;
  }

  hostConnected() {
    window.addEventListener('message', this.#handleMessage);
  }

  hostDisconnected() {
    window.removeEventListener('message', this.#handleMessage);
  }

  readonly #handleMessage = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || !this.#opened || source !== this.#opened) return;
    const ticketId = openTicketOf(data);
    if (ticketId !== undefined) void this.#options.openTicket(ticketId).catch(() => undefined);
    const grant = data === WIDE_HELLO ? this.#options.grant() : undefined;
    if (!grant) return;
    const { port1, port2 } = new MessageChannel();
    this.#opened.postMessage(WIDE_PORT, { targetOrigin: location.origin, transfer: [port2] });
    port1.postMessage(grant);
  };
}
