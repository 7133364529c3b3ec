import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { MirrorSender } from './mirror-sender.ts';

type Connection = Pick<RelayConnection, 'stream'>;

/** Sends this page to those who watch its agent. What does it is loaded only when somebody watches (row I9). */
export class MirrorWatch implements ReactiveController {
  #sender: MirrorSender | undefined;
  #monitorIds: readonly string[] = [];
  #isLoading = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Called with each drawing; `watches` is empty while nobody watches or the page is put away. */
  follow(connection: Connection | undefined, watches: ReadonlyArray<{ readonly monitorId: string }> = []): void {
    this.#monitorIds = watches.map(({ monitorId }) => monitorId);
    if (!connection || watches.length === 0) this.hostDisconnected();
    else if (this.#sender) this.#sender.follow(this.#monitorIds);
    else void this.#open(connection);
  }

  hostDisconnected(): void {
    this.#monitorIds = [];
    this.#sender?.close();
    this.#sender = undefined;
  }

  async #open(connection: Connection): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    // A page whose scripts are gone from the server cannot be mirrored; the chip still says who watches.
    const module = await import('./mirror-sender.ts').catch(() => undefined);
    this.#isLoading = false;
    if (!module || this.#monitorIds.length === 0) return;
    this.#sender = new module.MirrorSender(connection);
    this.#sender.follow(this.#monitorIds);
  }
}
