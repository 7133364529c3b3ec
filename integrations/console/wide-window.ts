import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WIDE_HELLO, WIDE_PORT, type WideGrant } from './wide-grant.ts';

const FEATURES = 'popup,width=1280,height=860';

/** Opens the wide window and hands it what it needs, on a port that only this window gets. */
export class WideWindow implements ReactiveController {
  readonly #grant: () => WideGrant | undefined;
  #opened: Window | null = null;

  /** `grant` is asked again each time, so that a reloaded window gets a fresh token. */
  constructor(host: ReactiveControllerHost, grant: () => WideGrant | undefined) {
    this.#grant = grant;
    host.addController(this);
  }

  /** @returns Whether the browser let it open. */
  open(sessionId: string): boolean {
    if (this.#opened && !this.#opened.closed) this.#opened.focus();
    else this.#opened = window.open('/console/wide', `casement-wide-${sessionId}`, FEATURES);
    return this.#opened !== null;
  }

  hostConnected() {
    window.addEventListener('message', this.#handleMessage);
  }

  hostDisconnected() {
    window.removeEventListener('message', this.#handleMessage);
  }

  readonly #handleMessage = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || !this.#opened || source !== this.#opened || data !== WIDE_HELLO) return;
    const grant = this.#grant();
    if (!grant) return;
    const { port1, port2 } = new MessageChannel();
    this.#opened.postMessage(WIDE_PORT, { targetOrigin: location.origin, transfer: [port2] });
    port1.postMessage(grant);
  };
}
