import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomerSession } from './customer-session.ts';

/** Calls back whenever the followed session changes, while its host is in the page. */
export class SessionWatch implements ReactiveController {
  readonly #changed: () => void;
  #session: CustomerSession | undefined;
  #release: (() => void) | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, changed: () => void = () => host.requestUpdate()) {
    this.#changed = changed;
    host.addController(this);
  }

  follow(session: CustomerSession | undefined): void {
    if (session === this.#session) return;
    this.#session = session;
    if (this.#isConnected) this.hostConnected();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#release?.();
    this.#release = this.#session?.subscribe(this.#changed);
    // What changed while the host was elsewhere.
    this.#changed();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#release?.();
    this.#release = undefined;
  }
}
