import type { Located, LocatedKind } from '#shared/protocol/mirror-port.ts';
import { BLIND_ATTRIBUTE, BOX_ATTRIBUTE, HIDDEN_ATTRIBUTE, UNSEEN_ATTRIBUTE } from './marks.ts';
import type { Picture } from './picture.ts';

/** A list with more options, or longer ones, is cut. */
const MOST_OPTIONS = 500;
const MOST_TEXT = 200;
/** Deeper trees of frames and shadow roots are not built. */
const MOST_DEPTH = 32;

const UNSEEN = `[${HIDDEN_ATTRIBUTE}], [${BLIND_ATTRIBUTE}], [${BOX_ATTRIBUTE}], [${UNSEEN_ATTRIBUTE}]`;
const KINDS: ReadonlyArray<readonly [LocatedKind, string]> = [
  ['list', 'select'],
  ['slider', 'input[type=range i], [role=slider]'],
  [
    'button',
    'button, summary, label, [role=button], input:is([type=button i], [type=submit i], [type=reset i], [type=image i], [type=checkbox i], [type=radio i], [type=color i])',
  ],
  ['field', 'input, textarea, [contenteditable]:not([contenteditable=false i]), [role=textbox]'],
  ['link', 'a[href], area[href]'],
];

/** In pixels of the frame that an element is in. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface Hit {
  readonly element: Element;
  /** Of that frame in the picture. */
  readonly frame: Place;
}

/** What is at a place of the picture, in pixels of the customer's window; undefined where nothing of their page is. */
export function locate(picture: Picture, at: Place, path: readonly number[] = []): Located | undefined {
  const { document, window } = picture;
  const hit = document && deepestAt(document, at);
  if (!hit || !window) return undefined;
  const places = pairs(path).map(({ x, y }) => ({ x: x - hit.frame.x, y: y - hit.frame.y }));
  const what = kindOf(hit.element);
  const element = holding(knownFrom(targetOf(hit.element, what), picture), places);
  if (!element) return undefined;
  const box = element.getBoundingClientRect();
  const [within, ...along] = [{ x: at.x - hit.frame.x, y: at.y - hit.frame.y }, ...places].map((one) =>
    partOf(one, box),
  );
  return {
    epoch: picture.epoch,
    node: picture.idOf(element),
    ...(within ?? { x: 0.5, y: 0.5 }),
    documentX: at.x + window.scrollX,
    documentY: at.y + window.scrollY,
    what,
    ...optionsOf(element),
    path: along.flatMap(({ x, y }) => [x, y]),
  };
}

/** Through shadow roots and frames of the same site. What covers is found, not what is below it. */
function deepestAt(document: Document, at: Place): Hit | undefined {
  let root: Document | ShadowRoot = document;
  let frame: Place = { x: 0, y: 0 };
  let found: Hit | undefined;
  for (let depth = 0; depth < MOST_DEPTH; depth += 1) {
    const element: Element | undefined = root.elementsFromPoint(at.x - frame.x, at.y - frame.y)[0];
    if (!element || element === found?.element) return found;
    found = { element, frame };
    const inner: Document | ShadowRoot | undefined =
      element.shadowRoot ?? (element.localName === 'iframe' ? contentOf(element) : undefined);
    if (!inner) return found;
    if (!element.shadowRoot) {
      const { left, top } = element.getBoundingClientRect();
      frame = { x: frame.x + left + element.clientLeft, y: frame.y + top + element.clientTop };
    }
    root = inner;
  }
  return found;
}

function contentOf(frame: Element): Document | undefined {
  if (frame.hasAttribute(UNSEEN_ATTRIBUTE)) return undefined;
  return (frame as HTMLIFrameElement).contentDocument ?? undefined;
}

function kindOf(element: Element): LocatedKind {
  if (closestOf(element, UNSEEN)) return 'hidden';
  return KINDS.find(([, selector]) => element.closest(selector))?.[0] ?? 'other';
}

/** Also through the hosts of shadow roots and the frames around: what is in something hidden is hidden. */
function closestOf(element: Element, selector: string): Element | undefined {
  for (let at: Element | null = element; at; at = above(at)) if (at.matches(selector)) return at;
  return undefined;
}

/** The parent, or the host of the shadow root or frame that the element is at the top of. */
function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** A list or a slider as a whole, whatever of it was hit. */
function targetOf(element: Element, what: LocatedKind): Element {
  if (what === 'list') return element.closest('select') ?? element;
  if (what === 'slider') return element.closest('input') ?? element;
  return element;
}

/** What stands only in the picture is no element of theirs. */
function knownFrom(element: Element, picture: Picture): Element | undefined {
  for (let at: Element | null = element; at; at = above(at)) if (picture.idOf(at) > 0) return at;
  return undefined;
}

/** The element itself or the nearest around it, in its frame, whose box holds all the places; else the largest. */
function holding(element: Element | undefined, places: readonly Place[]): Element | undefined {
  if (!element || places.length === 0 || element.localName === 'input') return element;
  let best = element;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    best = at;
    if (places.every(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) break;
  }
  return best;
}

function partOf({ x, y }: Place, box: DOMRect): Place {
  return { x: fraction(x - box.left, box.width), y: fraction(y - box.top, box.height) };
}

function fraction(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0.5;
}

function pairs(path: readonly number[]): Place[] {
  return Array.from({ length: Math.floor(path.length / 2) }, (_, index) => ({
    x: path[2 * index] ?? 0,
    y: path[2 * index + 1] ?? 0,
  }));
}

function optionsOf(element: Element): Pick<Located, 'options' | 'chosen'> {
  if (element.localName !== 'select') return { options: [], chosen: -1 };
  const { options, selectedIndex } = element as HTMLSelectElement;
  const shown = [...options].slice(0, MOST_OPTIONS);
  return { options: shown.map(({ label }) => label.slice(0, MOST_TEXT)), chosen: selectedIndex };
}
