import { referenceIn } from '#shared/protocol/assets.ts';
import { UNREAD_ATTRIBUTE } from '../marks.ts';
import type { AssetStore } from './asset-store.ts';
import { REFERENCE_MARK, standInFor } from './stand-in.ts';

const NAMED = `[src*='${REFERENCE_MARK}'], [href*='${REFERENCE_MARK}'], img[srcset]`;
/** Sizes in a page are whole pixels: what is nearer than this is the same. */
const NEAR = 0.02;

/** Shows the pictures that have come, in place of what stands for them. */
export function fillImages(root: ParentNode, store: AssetStore): void {
  for (const element of root.querySelectorAll(NAMED)) {
    if (element.localName === 'img') fillImage(element as HTMLImageElement, store);
    else fillOther(element, store);
  }
}

/** Its address stays what stands for it; the picture is the only one of its list. */
function fillImage(image: HTMLImageElement, store: AssetStore): void {
  const src = image.getAttribute('src') ?? '';
  const reference = src.includes(REFERENCE_MARK) ? referenceIn(src) : undefined;
  const found = reference && store.find(reference.key);
  image.toggleAttribute(UNREAD_ATTRIBUTE, found === null);
  if (!reference || !found) image.removeAttribute('srcset');
  if (!reference) return;
  if (found === null) setOnce(image, 'src', standInFor(src, true) ?? '');
  else if (found) setOnce(image, 'srcset', `${found.url} ${density(found.width, reference.width)}x`);
}

/** Pixels of the picture for one of the page: the page may have chosen a picture for a finer screen. */
function density(width: number, shown: number): number {
  const ratio = width > 0 && shown > 0 ? width / shown : 1;
  return Math.abs(ratio - 1) < NEAR ? 1 : Number(ratio.toFixed(4));
}

function fillOther(element: Element, store: AssetStore): void {
  for (const name of ['src', 'href', 'xlink:href']) {
    const value = element.getAttribute(name) ?? '';
    const reference = value.includes(REFERENCE_MARK) ? referenceIn(value) : undefined;
    const found = reference && store.find(reference.key);
    if (found) element.setAttribute(name, found.url);
  }
}

function setOnce(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
