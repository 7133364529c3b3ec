import { nearest } from './chain.ts';
import { fireChange, fireDrag, fireInput } from './fire.ts';
import { isInput, setNatively } from './field.ts';
import type { Mouse } from './mouse.ts';
import { innermostAt, type Place } from './place.ts';

/** Whether what lies at a place may be touched: the page may have put something else there. */
type MayTouch = (element: Element) => boolean;

/**
 * Pressed at the first place, let go at the last: moves a slider by its value, what the page calls draggable by events
 * of dragging, and anything else by those of the mouse.
 */
export function drag(mouse: Mouse, places: readonly Place[], mayTouch: MayTouch): void {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return;
  mouse.move(first);
  const goesOn = mouse.press(first);
  const source = nearest(first.element, '[draggable=true]');
  if (isInput(first.element) && first.element.type === 'range') slide(first.element, places);
  else if (source && goesOn) dragAndDrop(source, places, mayTouch);
  else for (const place of places.slice(1)) mouse.move(now(place, first, mayTouch), 1);
  mouse.release(now(last, first, mayTouch));
}

/** What lies there by now; else the press is still with what was pressed. */
function now(place: Place, first: Place, mayTouch: MayTouch): Place {
  const element = innermostAt(first.element.ownerDocument, place.x, place.y);
  return { ...place, element: element && mayTouch(element) ? element : first.element };
}

function slide(range: HTMLInputElement, places: readonly Place[]): void {
  const { left, top, width, height } = range.getBoundingClientRect();
  const style = getComputedStyle(range);
  const isUpright = style.writingMode.startsWith('vertical') || height > width * 2;
  const [least, most] = [Number(range.min || 0), Number(range.max || 100)];
  const before = range.value;
  for (const { x, y } of places) {
    const along = isUpright ? 1 - (y - top) / height : (x - left) / width;
    const part = !isUpright && style.direction === 'rtl' ? 1 - along : along;
    const held = range.value;
    // The browser rounds it to a step.
    setNatively(range, 'value', String(least + part * (most - least)));
    if (range.value !== held) fireInput(range);
  }
  if (range.value !== before) fireChange(range);
}

function dragAndDrop(source: Element, places: readonly Place[], mayTouch: MayTouch): void {
  const [first, ...others] = places;
  const data = new DataTransfer();
  if (!first || !fireDrag('dragstart', { ...first, element: source }, data)) return;
  let [over, takes]: [Place, boolean] = [{ ...first, element: source }, false];
  for (const place of others) {
    const next = now(place, first, mayTouch);
    if (next.element !== over.element) {
      fireDrag('dragenter', next, data);
      fireDrag('dragleave', over, data);
    }
    over = next;
    // Whoever takes it says so by preventing what would happen otherwise.
    takes = !fireDrag('dragover', next, data);
  }
  if (takes) fireDrag('drop', over, data);
  if (source.isConnected) fireDrag('dragend', { ...over, element: source }, data);
}
