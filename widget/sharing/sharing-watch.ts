import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomerSharing } from './customer-sharing.ts';

/** Draws its host after every change of sharing, while the host is in the page. */
export class SharingWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Pick<CustomerSharing, 'subscribe'> | undefined;
  #sharing: Pick<CustomerSharing, 'subscribe'> | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, find: () => Pick<CustomerSharing, 'subscribe'> | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdate(): void {
    const sharing = this.#find();
    if (sharing === this.#sharing) return;
    this.#release?.();
    this.#sharing = sharing;
    this.#release = sharing?.subscribe(() => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = this.#sharing = undefined;
  }
}
