import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { MirroredPage } from './mirrored-page.ts';
import { packPage } from './packed-page.ts';
import { readPage } from './read-page.ts';

const EVERY_MS = 700;
/** Also without a change, so that a watcher who has just come sees something soon. */
const AGAIN_MS = 5000;
/** What one frame may have on the wire. */
const LARGEST = 262_144;

/** Sends what this page looks like to those who watch, while it is in view and has changed. */
export class MirrorSender {
  readonly #connection: Pick<RelayConnection, 'stream'>;
  readonly #timer: ReturnType<typeof setInterval>;
  #monitorIds: readonly string[] = [];
  #last = '';
  #sentAt = 0;
  #isBusy = false;

  constructor(connection: Pick<RelayConnection, 'stream'>) {
    this.#connection = connection;
    this.#timer = setInterval(() => this.#send(), EVERY_MS);
  }

  /** Who watches now. */
  follow(monitorIds: readonly string[]): void {
    const isNew = monitorIds.some((id) => !this.#monitorIds.includes(id));
    this.#monitorIds = monitorIds;
    if (!isNew) return;
    this.#last = '';
    this.#send();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#monitorIds = [];
  }

  #send(): void {
    if (this.#isBusy || this.#monitorIds.length === 0) return;
    // A frame that the help desk has put away is "visible" too, but has no size.
    if (document.visibilityState !== 'visible' || innerWidth === 0) return;
    const page = readPage();
    const text = JSON.stringify(page);
    if (text === this.#last && Date.now() - this.#sentAt < AGAIN_MS) return;
    this.#isBusy = true;
    void this.#pack(page, text).finally(() => (this.#isBusy = false));
  }

  async #pack(page: MirroredPage, text: string): Promise<void> {
    const data = await packPage(page);
    if (data.length > LARGEST) return;
    this.#last = text;
    this.#sentAt = Date.now();
    for (const monitorId of this.#monitorIds) {
      this.#connection.stream('mirror:frame', { monitorId, kind: 'base', data });
    }
  }
}
