import { aboveOf, isElement } from '../masking/sights.ts';

/** An element and everything it lies in, out of shadow trees and frames too. */
export function* chainOf(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = aboveOf(at)) if (isElement(at)) yield at;
}

/** Whether `inner` is the element or lies in it, also in its shadow tree. */
export function holds(outer: Element, inner: Element): boolean {
  for (const at of chainOf(inner)) if (at === outer) return true;
  return false;
}

/** The nearest one of its chain, in the same document, that fits. */
export function nearest(element: Element, selector: string): Element | undefined {
  for (const at of chainOf(element)) {
    if (at.ownerDocument !== element.ownerDocument) return undefined;
    if (at.matches(selector)) return at;
  }
  return undefined;
}

/** Its own window's: elements and events of a frame are of other classes than those of the page around it. */
export function windowOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}
