import type { Outcome } from '#shared/protocol/control.ts';
import { chainOf, holds, windowOf } from './chain.ts';

/** What would be pressed, and where: in pixels of the window that its document is in. */
export interface Place {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

type Fractions = Readonly<Record<'x' | 'y', number>>;
/** From its edge on, a box belongs to its neighbour. */
const EDGE = 0.5;

/**
 * The innermost element at a place of a node, as a person would hit it: if something else lies over it, also over the
 * frame it is in, it is covered. The page is scrolled there first.
 */
export function placeOn(node: Element, at: Fractions): Place | Outcome {
  if (!node.isConnected) return 'gone';
  let point = pointOf(node, at);
  if (!point) return 'gone';
  if (!isInWindow(node, point)) {
    node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    point = pointOf(node, at) ?? point;
  }
  const hit = innermostAt(node.ownerDocument, point.x, point.y);
  if (!hit || !isHit(node, hit)) return 'covered';
  return isUncovered(node.ownerDocument, point) ? { element: hit, ...point } : 'covered';
}

/** The element on top at a place of a document, into open shadow trees. */
export function innermostAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  let found = root.elementFromPoint(x, y);
  for (let inner = found; inner; found = inner) {
    const below: Element | null = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
    inner = below === inner ? null : below;
    if (!inner) break;
  }
  return found;
}

/** In pixels of the customer's window. */
export function inWindow({ element, x, y }: Place): { x: number; y: number } {
  let point = { x, y };
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument))
    point = outOf(frame, point);
  return point;
}

function pointOf(node: Element, at: Fractions): { x: number; y: number } | undefined {
  const { left, top, width, height } = node.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  const along = (start: number, size: number, part: number) =>
    start + Math.min(Math.max(size * part, Math.min(EDGE, size / 2)), Math.max(size - EDGE, size / 2));
  return { x: along(left, width, at.x), y: along(top, height, at.y) };
}

function isInWindow(node: Element, { x, y }: { x: number; y: number }): boolean {
  const view = windowOf(node);
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const place = inWindow({ element: node, x, y });
  return place.x >= 0 && place.y >= 0 && place.x < innerWidth && place.y < innerHeight;
}

function isHit(node: Element, hit: Element): boolean {
  if (holds(node, hit)) return true;
  // It is its label that is seen, or it lets presses through to what it is in.
  for (const at of chainOf(hit)) if (at.localName === 'label' && (at as HTMLLabelElement).control === node) return true;
  return holds(hit, node) && windowOf(node).getComputedStyle(node).pointerEvents === 'none';
}

/** Whether nothing lies over the frames that the document is in. */
function isUncovered(inside: Document, point: { x: number; y: number }): boolean {
  const frame = frameOf(inside);
  if (!frame) return true;
  const out = outOf(frame, point);
  return innermostAt(frame.ownerDocument, out.x, out.y) === frame && isUncovered(frame.ownerDocument, out);
}

function frameOf(inside: Document): Element | null {
  return inside.defaultView?.frameElement ?? null;
}

function outOf(frame: Element, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const { left, top } = frame.getBoundingClientRect();
  return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop };
}
