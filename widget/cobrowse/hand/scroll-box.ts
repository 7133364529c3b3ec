import { chainOf, windowOf } from './chain.ts';
import { fireWheel } from './fire.ts';

/** Scrolls the nearest box around an element that can move that way, at last the page; false where nothing can. */
export function scrollBox(element: Element, left: number, top: number): boolean {
  const { left: x, top: y } = element.getBoundingClientRect();
  // A map, or a list that scrolls by itself, takes the turn of the wheel.
  if (!fireWheel({ element, x, y }, left, top)) return true;
  for (const at of chainOf(element)) {
    const [before, over] = [placeOf(at), canScroll(at)];
    if (!over) continue;
    at.scrollBy({ left, top, behavior: 'instant' });
    if (placeOf(at) !== before) return true;
  }
  return false;
}

function canScroll(element: Element): boolean {
  if (element === element.ownerDocument.scrollingElement) return true;
  const { overflowX, overflowY } = windowOf(element).getComputedStyle(element);
  return /auto|scroll/.test(`${overflowX} ${overflowY}`);
}

function placeOf({ scrollLeft, scrollTop }: Element): string {
  return `${scrollLeft} ${scrollTop}`;
}
