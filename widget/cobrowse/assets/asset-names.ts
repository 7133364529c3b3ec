import type { ASSET_SCHEME, MOST_ASSETS } from '#shared/protocol/assets.ts';
import { maskCss } from '../masking/mask-css.ts';
import type { MaskMode } from '../masking/mask-rules.ts';
import { maskUrl } from '../masking/mask-url.ts';

const SCHEME: typeof ASSET_SCHEME = 'casement-asset:';
const MOST: typeof MOST_ASSETS = 600;

/** What a reference stands for in this page. */
export interface NamedAsset {
  readonly key: string;
  readonly address: string;
  /** Read from a sheet: nobody knows yet whether the page has loaded it. */
  readonly isOfSheet: boolean;
  /** Of which the picture is, where an element shows it. */
  readonly image: WeakRef<HTMLImageElement> | undefined;
}

interface StylePlace {
  /** Of an element that may be seen. */
  readonly isMarked: boolean;
  readonly isOfSheet: boolean;
}

/** Whoever reads what is named. */
export interface AssetReader {
  name(asset: NamedAsset): void;
  sheet(link: HTMLLinkElement): void;
  /** A snapshot was said: what was announced before it may be lost. */
  announceAll(): void;
}

/**
 * Names for the pictures and fonts of this page, under which they go out: a random word for the life of the page and a
 * number, so that nothing can be learned from a name but that two are the same.
 */
export class AssetNames {
  readonly #life = crypto.getRandomValues(new Uint32Array(1)).join().padStart(10, '0');
  readonly #named = new Map<string, NamedAsset>();
  readonly #waited = new WeakSet<HTMLImageElement>();
  readonly #links = new Map<string, HTMLLinkElement>();
  /** Style sheets that the recorder cannot look into, redacted, by address. */
  readonly sheets = new Map<string, string>();
  #reader: AssetReader | undefined;
  /** Whether something lies beside the part of the page that the customer shows. */
  isOutside: (node: Node) => boolean = () => false;
  #mode: MaskMode = 'open';
  /** Called when a picture that was not there yet has come. */
  onPicture: (image: HTMLImageElement) => void = () => undefined;

  /** Tells of everything that was named so far, and from now on. */
  readBy(reader: AssetReader | undefined): void {
    this.#reader = reader;
    if (!reader) return;
    this.#named.forEach((asset) => reader.name(asset));
    this.#links.forEach((link) => reader.sheet(link));
  }

  snapshotSaid(): void {
    this.#reader?.announceAll();
  }

  /** A page that is `private` shows nothing but what is marked: of its sheets only the fonts. */
  begin(mode: MaskMode): void {
    if (mode !== this.#mode) this.sheets.clear();
    this.#mode = mode;
  }

  /** The picture that an element shows now, with the size that it has in the page; undefined while there is none. */
  ofImage(image: HTMLImageElement): string | undefined {
    const { naturalWidth: width, naturalHeight: height, currentSrc } = image;
    if (!image.complete) this.#await(image);
    if (!image.complete || !width) return undefined;
    if (/^data:/i.test(currentSrc)) return maskUrl(currentSrc);
    // Smaller ones count visitors.
    return width * height > 4
      ? `${this.of(currentSrc, '', { image: new WeakRef(image) })}/${width}x${height}`
      : undefined;
  }

  /** A reference to an address of this page, or ''. */
  of(address: string, base: string, as: Partial<Pick<NamedAsset, 'isOfSheet' | 'image'>> = {}): string {
    const { isOfSheet = false, image } = as;
    if (!URL.canParse(address, base || undefined)) return '';
    const { protocol, href } = new URL(address, base || undefined);
    if (!/^(?:https?|blob):$/.test(protocol)) return maskUrl(address);
    const whole = href.replace(/#.*/, '');
    const known = this.#named.get(whole);
    if (!known && this.#named.size >= MOST) return `${SCHEME}0`;
    const asset = known ?? { key: `${this.#life}-${this.#named.size}`, address: whole, isOfSheet, image };
    if (!known) this.#named.set(whole, asset);
    // What a sheet named may turn out to be shown by an element.
    if (!known || (known.isOfSheet && !isOfSheet)) this.#reader?.name({ ...asset, isOfSheet, image });
    return SCHEME + asset.key;
  }

  /** Styles without private words, with references for the pictures and fonts in them. `node`: whose styles they are. */
  css(text: string, node: Node | null, property = ''): string {
    const sheet = node && 'sheet' in node ? (node.sheet as CSSStyleSheet | null) : null;
    // The declarations of an element count as shown with it; a sheet has no place in the page.
    const isMarked = node !== null && !/^(?:#text|style|link)$/i.test(node.nodeName);
    return this.#mask(text, sheet?.href ?? (node ?? document).baseURI, { isMarked, isOfSheet: true }, property);
  }

  /** The text of a sheet that could not be looked into; '' until it was read. */
  ofSheet(link: HTMLLinkElement): string {
    this.#links.set(link.href, link);
    this.#reader?.sheet(link);
    return this.sheets.get(link.href) ?? '';
  }

  /** `text`: as the sheet at this address is; '' where it cannot be read. */
  keepSheet(address: string, text: string): void {
    // What such a sheet has loaded the browser does not tell.
    this.sheets.set(address, this.#mask(text, address, { isMarked: false, isOfSheet: false }));
  }

  #await(image: HTMLImageElement): void {
    if (this.#waited.has(image)) return;
    this.#waited.add(image);
    const handleLoad = () => {
      this.#waited.delete(image);
      this.onPicture(image);
    };
    image.addEventListener('load', handleLoad, { once: true });
  }

  #mask(text: string, base: string, { isMarked, isOfSheet }: StylePlace, property = ''): string {
    return maskCss(text, property, (address, name) => {
      if (name === '' || address.startsWith('#')) return maskUrl(address);
      const isShown = isMarked || this.#mode === 'open' || name === 'src';
      return isShown ? this.of(address, base, { isOfSheet }) : '';
    });
  }
}
