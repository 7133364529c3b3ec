import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SessionClient } from './session-client.ts';
import type { SessionView } from './session-view.ts';

/** Renders its host again whenever the session changes. `follow` another client at any time, or none. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #client: SessionClient | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, client?: SessionClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get client(): SessionClient | undefined {
    return this.#client;
  }

  get view(): SessionView | undefined {
    return this.#client?.view;
  }

  follow(client: SessionClient | undefined): void {
    if (client === this.#client) return;
    const isConnected = this.#release !== undefined;
    this.hostDisconnected();
    this.#client = client;
    if (isConnected) this.hostConnected();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const release = this.#client?.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#release = release ?? (() => undefined);
    // What changed while the host was not in the page.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
