import { BLIND_KINDS, type BlindKind, type BlindSpot } from '#shared/protocol/mirror-port.ts';
import { BLIND_ATTRIBUTE, BOX_ATTRIBUTE, DRAWN_ATTRIBUTE, UNREAD_ATTRIBUTE, UNSEEN_ATTRIBUTE } from './marks.ts';
import type { Picture } from './picture.ts';

/** More are hatched, but not named. */
const MOST_SPOTS = 40;
/** What is smaller, in pixels, is no area to speak of: counting pixels of shops and the like. */
const LEAST_SIDE = 16;
/** Of pictures: smaller ones there are many of, and what they stand for can be guessed. */
const LEAST_PICTURE = 48;
const CANDIDATES = `iframe, canvas, video, audio[controls], [${BOX_ATTRIBUTE}], [${BLIND_ATTRIBUTE}],
  [${UNREAD_ATTRIBUTE}]`;
const KINDS: Readonly<Record<string, BlindKind>> = {
  iframe: 'frame',
  canvas: 'canvas',
  video: 'video',
  audio: 'video',
  img: 'picture',
};

/** What of the page cannot be shown and is in view now. Frames of other sites are marked on the way, to be hatched. */
export function findBlindSpots(picture: Picture): BlindSpot[] {
  const { document, window } = picture;
  if (!document || !window) return [];
  const spots: BlindSpot[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(CANDIDATES)) {
    const spot = spotOf(element, picture);
    if (!spot) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const isInView = x < window.innerWidth && y < window.innerHeight && x + width > 0 && y + height > 0;
    const least = spot.kind === 'picture' ? LEAST_PICTURE : LEAST_SIDE;
    if (!isInView || width < least || height < least) continue;
    spots.push({ ...spot, x, y, width, height });
    if (spots.length === MOST_SPOTS) break;
  }
  return spots;
}

function spotOf(element: HTMLElement, picture: Picture): Pick<BlindSpot, 'kind' | 'host'> | undefined {
  const tag = element.localName;
  const said = element.getAttribute(BLIND_ATTRIBUTE);
  if (said !== null) return { kind: kindOf(said), host: hostOf(element, picture) };
  if (element.hasAttribute(BOX_ATTRIBUTE)) return { kind: 'document', host: '' };
  if (element.hasAttribute(DRAWN_ATTRIBUTE)) return undefined;
  if (tag !== 'iframe') return { kind: KINDS[tag] ?? 'document', host: '' };
  const isSeen = (element as HTMLIFrameElement).contentDocument?.querySelector('body')?.hasChildNodes() === true;
  element.toggleAttribute(UNSEEN_ATTRIBUTE, !isSeen);
  return isSeen ? undefined : { kind: 'frame', host: hostOf(element, picture) };
}

function kindOf(said: string): BlindKind {
  return BLIND_KINDS.find((kind) => kind === said) ?? 'document';
}

function hostOf(element: HTMLElement, picture: Picture): string {
  const host = picture.saidOf(element).rr_src;
  return typeof host === 'string' ? host : '';
}
