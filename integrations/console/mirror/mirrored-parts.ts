/**
 * What is never mirrored, neither read nor shown: code, styles (they go as constructed sheets), whatever loads or moves
 * by itself, and every picture of a customer: only a grant lets somebody see a shared screen.
 */
const LEFT_OUT = new Set([
  ...['script', 'noscript', 'template', 'head', 'link', 'meta', 'base', 'style'],
  ...['video', 'audio', 'source', 'track', 'canvas', 'img', 'picture', 'image', 'iframe', 'object', 'embed'],
  ...['animate', 'animatemotion', 'animatetransform', 'set', 'use', 'foreignobject', 'portal', 'fencedframe'],
]);
/** Attributes that name an address, carry code or style, or act by themselves. */
const REFUSED = new Set([
  ...['src', 'srcset', 'srcdoc', 'href', 'action', 'formaction', 'background', 'cite', 'data', 'ping', 'poster'],
  ...['style', 'target', 'is', 'autofocus', 'value', 'popover', 'nonce', 'integrity', 'sandbox'],
]);
const TAG = /^[a-z][a-z0-9-]*$/i;
const ATTRIBUTE = /^(?!on)[a-z][\w-]*$/i;

export function isMirroredTag(tag: string): boolean {
  return TAG.test(tag) && !LEFT_OUT.has(tag.toLowerCase());
}

/** What an element reflects for its own styles may have any name; what a browser acts on is refused. */
export function isMirroredAttribute(name: string): boolean {
  return ATTRIBUTE.test(name) && !REFUSED.has(name.toLowerCase());
}
