import { ASSET_SCHEME, type Announcement } from '#shared/protocol/assets.ts';
import { ASSETS, type CleanEvent } from '../clean/clean-event.ts';
import type { Picture } from '../picture.ts';
import { AssetStore } from './asset-store.ts';
import { fillImages } from './fill-images.ts';
import { fillStyles } from './fill-styles.ts';
import { rootsOf } from './roots-of.ts';

/** Of several files that come one after the other, the picture is looked through once; in ms. */
const GATHER_MS = 80;

/** Pictures and fonts of the page: asks for what is named, and puts it in when it has come, without a new snapshot. */
export class Assets {
  readonly #store: AssetStore;
  #picture: Picture | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: (hash: string) => void) {
    this.#store = new AssetStore(ask);
  }

  /** After events were applied: what is here already is shown before the browser draws. `text`: of their frame. */
  follow(picture: Picture, events: readonly CleanEvent[], text: string): void {
    for (const { type, data } of events) if (type === ASSETS) this.#store.learn(data.announced as Announcement);
    this.#picture = picture;
    if (text.includes(ASSET_SCHEME) || events.some(({ type }) => type === ASSETS)) this.#fill();
  }

  async take(hash: string, bytes: ArrayBuffer | undefined): Promise<void> {
    await this.#store.take(hash, bytes && new Uint8Array(bytes));
    this.#timer ??= setTimeout(() => this.#fill(), GATHER_MS);
  }

  #fill(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const document = this.#picture?.document;
    if (!document) return;
    for (const root of rootsOf(document)) {
      fillImages(root, this.#store);
      fillStyles(root, this.#store);
    }
  }
}
