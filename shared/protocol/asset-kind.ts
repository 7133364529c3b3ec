/** What pictures and fonts there are, with the type under which they are shown. */
export const ASSET_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
} as const;
export type AssetKind = keyof typeof ASSET_TYPES;

/** How files begin, as Latin-1; `.` is any byte. */
const BEGINNINGS: ReadonlyArray<readonly [AssetKind, RegExp]> = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF....WEBPVP8/s],
  ['avif', /^....ftypavi[fs]/s],
  ['bmp', /^BM........\0\0/s],
  ['ico', /^\0\0\x01\0[^\0]/],
  ['woff', /^wOFF/],
  ['woff2', /^wOF2/],
  ['ttf', /^(?:\0\x01\0\0\0|true)/],
  ['otf', /^OTTO/],
];
const LONGEST_BEGINNING = 64;
const PIECE = 8192;
/** Before the element there may be a mark of the encoding, a declaration, a document type and comments. */
const SVG = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--[^]*?-->|<!doctype svg[^>[]*>)\s*)*<svg[\s>]/i;
/** In a picture none of it would run or load; whoever puts it there means something else. */
const ACTIVE =
  /<[\w:]*(?:script|foreignobject|iframe|embed|object|handler)[\s>\/]|\bon[a-z]+\s*=|javascript:|<!entity|@import/i;

/** Told by the bytes alone, whatever a server calls them; undefined for what is never passed on. */
export function assetKindOf(bytes: Uint8Array): AssetKind | undefined {
  const beginning = latinOf(bytes.subarray(0, LONGEST_BEGINNING));
  const found = BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0];
  if (found || !beginning.includes('<')) return found;
  const text = latinOf(bytes);
  return SVG.test(text) && !ACTIVE.test(text) ? 'svg' : undefined;
}

/** One character for each byte: all that is looked for is plain. */
function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}
