import { ASSET_TYPES, assetKindOf } from '#shared/protocol/asset-kind.ts';
import { isAssetKey, MOST_ASSET_BYTES, type Announcement } from '#shared/protocol/assets.ts';
import { isModest } from '#shared/protocol/picture-size.ts';

/** A file that can be shown. `width` of a picture as it is by itself, in pixels; 0 of a font. */
export interface ReadyAsset {
  readonly url: string;
  readonly width: number;
  readonly size: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_KEYS = 6000;
/** A picture that does not load by then has no width; in ms. */
const LOAD_MS = 5000;

/** The files of one customer's pages that are here, by what references call them. */
export class AssetStore {
  readonly #ask: (hash: string) => void;
  readonly #hashes = new Map<string, string>();
  /** In the order of their last use. Undefined: asked for. `null`: cannot be shown. */
  readonly #files = new Map<string, ReadyAsset | null | undefined>();
  #bytes = 0;

  /** `ask`: for the bytes of a hash; they come by `take`. */
  constructor(ask: (hash: string) => void) {
    this.#ask = ask;
  }

  learn(announced: Announcement): void {
    for (const [key, hash] of Object.entries(announced)) this.#hashes.set(key, hash);
    for (const [key] of this.#hashes) {
      if (this.#hashes.size <= MOST_KEYS) break;
      this.#hashes.delete(key);
    }
  }

  /** Undefined while it may still come, null when it will not. Asks for it where that has not happened. */
  find(key: string): ReadyAsset | null | undefined {
    if (!isAssetKey(key)) return null;
    const hash = this.#hashes.get(key);
    if (hash === undefined) return undefined;
    if (hash === '') return null;
    const known = this.#files.get(hash);
    if (known === undefined && !this.#files.has(hash)) this.#ask(hash);
    this.#files.delete(hash);
    this.#files.set(hash, known);
    return known;
  }

  /** The bytes of what was asked for; undefined when they cannot be had. Resolves when it can be found. */
  async take(hash: string, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
    if (!this.#files.has(hash) || this.#files.get(hash) !== undefined) return;
    const kind = bytes && bytes.length <= MOST_ASSET_BYTES ? assetKindOf(bytes) : undefined;
    if (!bytes || !kind || !isModest(bytes, kind)) {
      this.#files.set(hash, null);
      return;
    }
    // The type is one of ours, whatever a server said.
    const type = ASSET_TYPES[kind];
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    const width = type.startsWith('image/') ? await widthOf(url) : 0;
    this.#files.set(hash, { url, width, size: bytes.length });
    this.#bytes += bytes.length;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [hash, file] of this.#files) {
      if (this.#bytes <= MOST_BYTES) return;
      if (!file) continue;
      // What shows it already goes on showing it.
      URL.revokeObjectURL(file.url);
      this.#bytes -= file.size;
      this.#files.delete(hash);
    }
  }
}

function widthOf(url: string): Promise<number> {
  const image = new Image();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      resolve(image.naturalWidth);
    };
    const patience = setTimeout(done, LOAD_MS);
    image.onload = image.onerror = done;
    image.src = url;
  });
}
