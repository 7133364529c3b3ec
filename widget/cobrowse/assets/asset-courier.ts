import { assetKindOf } from '#shared/protocol/asset-kind.ts';
import { MOST_PAGE_ASSET_BYTES, type Announcement } from '#shared/protocol/assets.ts';
import type { AssetNames, AssetReader, NamedAsset } from './asset-names.ts';
import { AssetPost, type AssetPostOptions } from './asset-post.ts';
import { hashBytes } from './hash-bytes.ts';
import { LoadedAddresses } from './loaded-addresses.ts';
import { Origins } from './origins.ts';
import { readAsset } from './read-asset.ts';
import { readSheet } from './read-sheet.ts';

export interface AssetCourierOptions extends AssetPostOptions {
  names: AssetNames;
  /** Goes into the frames. */
  announce: (announced: Announcement) => void;
  /** A sheet that could not be looked into is in `names` now. */
  onSheet: (link: HTMLLinkElement) => void;
}

const AT_ONCE = 4;
/** Waits so long for others to be announced with, in ms. */
const GATHER_MS = 150;
const IDLE = { timeout: 1000 };

/** Reads what was named, brings the relay what it lacks and announces it, while the browser has nothing better to do. */
export class AssetCourier implements AssetReader {
  readonly #options: AssetCourierOptions;
  readonly #post: AssetPost;
  readonly #origins = new Origins();
  readonly #loaded: LoadedAddresses;
  readonly #waiting = new Map<string, NamedAsset>();
  readonly #links = new Map<string, HTMLLinkElement>();
  /** Key → hash, '' for what cannot be read. What is being read is in it as undefined. */
  readonly #known = new Map<string, string | undefined>();
  readonly #fresh = new Map<string, { hash: string; bytes: Uint8Array<ArrayBuffer> | undefined }>();
  readonly #end = new AbortController();
  #bytes = 0;
  #busy = 0;
  #isScheduled = false;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AssetCourierOptions) {
    this.#options = options;
    this.#post = new AssetPost(options);
    this.#loaded = new LoadedAddresses(() => this.#schedule());
    options.names.readBy(this);
  }

  /** What is under way is broken off. */
  stop(): void {
    this.#options.names.readBy(undefined);
    this.#loaded.stop();
    this.#end.abort();
    clearTimeout(this.#gathering);
  }

  /** All that is known, for whoever has only the newest snapshot. */
  announceAll(): void {
    this.#announce(
      Object.fromEntries([...this.#known].filter((entry): entry is [string, string] => entry[1] !== undefined)),
    );
  }

  name(asset: NamedAsset): void {
    if (this.#known.has(asset.key)) return;
    this.#waiting.set(asset.key, asset);
    this.#schedule();
  }

  sheet(link: HTMLLinkElement): void {
    if (this.#options.names.sheets.has(link.href)) return;
    this.#links.set(link.href, link);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#end.signal.aborted) return;
    this.#isScheduled = true;
    const next = () => {
      this.#isScheduled = false;
      while (this.#busy < AT_ONCE && this.#startOne());
    };
    if ('requestIdleCallback' in window) requestIdleCallback(next, IDLE);
    else setTimeout(next);
  }

  /** False when there is nothing to do now. */
  #startOne(): boolean {
    const [link] = this.#links.values();
    const [asset] = [...this.#waiting.values()].filter(
      ({ isOfSheet, address }) => !isOfSheet || this.#loaded.has(address),
    );
    if (!link && !asset) return false;
    this.#busy += 1;
    const work = link ? this.#takeSheet(link) : asset ? this.#take(asset) : undefined;
    void work?.finally(() => {
      this.#busy -= 1;
      this.#schedule();
    });
    return true;
  }

  async #takeSheet(link: HTMLLinkElement): Promise<void> {
    const address = link.href;
    this.#links.delete(address);
    const css = await this.#origins.ask(address, () => readSheet(address, this.#end.signal));
    if (this.#end.signal.aborted) return;
    this.#options.names.keepSheet(address, css ?? '');
    if (css !== undefined) this.#options.onSheet(link);
  }

  async #take({ key, address, image }: NamedAsset): Promise<void> {
    this.#waiting.delete(key);
    this.#known.set(key, undefined);
    const bytes = await this.#origins.ask(address, () => readAsset(address, image?.deref(), this.#end.signal));
    const isFit = bytes && assetKindOf(bytes) !== undefined && this.#bytes + bytes.length <= MOST_PAGE_ASSET_BYTES;
    if (isFit) this.#bytes += bytes.length;
    const hash = isFit ? await hashBytes(bytes) : '';
    if (this.#end.signal.aborted) return;
    this.#fresh.set(key, { hash, bytes: isFit ? bytes : undefined });
    this.#gathering ??= setTimeout(() => void this.#bring(), GATHER_MS);
  }

  async #bring(): Promise<void> {
    const fresh = new Map(this.#fresh);
    this.#fresh.clear();
    this.#gathering = undefined;
    const lacking = await this.#upload(
      new Map([...fresh.values()].flatMap(({ hash, bytes }) => (bytes ? [[hash, bytes]] : []))),
    );
    if (this.#end.signal.aborted) return;
    const news = [...fresh].map(([key, { hash }]) => [key, lacking.has(hash) ? '' : hash] as const);
    news.forEach(([key, hash]) => this.#known.set(key, hash));
    this.#announce(Object.fromEntries(news));
  }

  /** What the relay does not have even now. */
  async #upload(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<ReadonlySet<string>> {
    const { signal } = this.#end;
    const lacking = new Set(files.keys());
    try {
      const missing = files.size > 0 ? await this.#post.missing([...files.keys()], signal) : [];
      for (const [hash, bytes] of files) {
        if (missing.includes(hash)) await this.#post.bring(hash, bytes, signal);
        lacking.delete(hash);
      }
    } catch {
      // What it did not take is not shown.
    }
    return lacking;
  }

  #announce(announced: Announcement): void {
    if (Object.keys(announced).length > 0) this.#options.announce(announced);
  }
}
