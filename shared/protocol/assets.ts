/**
 * Pictures and fonts of a shared page (ADR 18). A frame names them by references that say nothing of their addresses;
 * which bytes a reference stands for is announced later, by hash, and the bytes go by way of the relay, once. Free of
 * zod: three browsers' pages and the relay read this.
 */
export const ASSET_SCHEME = 'casement-asset:';
/** Tag of the recorder's event that announces what references stand for. */
export const ASSETS_TAG = 'casement-assets';
/** On the relay: `/{sessionId}/missing` and `/{sessionId}/{hash}`. */
export const ASSETS_PATH = '/cobrowse/assets';

/** Of one file. */
export const MOST_ASSET_BYTES = 2 * 1024 * 1024;
/** Of all files of one page. */
export const MOST_PAGE_ASSET_BYTES = 24 * 1024 * 1024;
/** Files that one page may name. */
export const MOST_ASSETS = 600 as const;

/** Key → hash; '' for what the customer's browser could not read. */
export type Announcement = Readonly<Record<string, string>>;

/** What a reference says: its key, and of a picture the size at which the page sees it, in CSS pixels. */
export interface AssetReference {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

const REFERENCE = /casement-asset:([a-z0-9]{1,16}(?:-\d{1,4})?)(?:\/(\d{1,5})x(\d{1,5}))?(?![\w-])/;
const HASH = /^[\w-]{43}$/;
const KEY = /^[a-z0-9]{1,16}-\d{1,4}$/;

/** The first reference in a text. */
export function referenceIn(text: string): AssetReference | undefined {
  const [, key, width = 0, height = 0] = REFERENCE.exec(text) ?? [];
  return key === undefined ? undefined : { key, width: Number(width), height: Number(height) };
}

/** SHA-256 in base64url. */
export function isAssetHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

export function isAssetKey(value: string): boolean {
  return KEY.test(value);
}
