import { drawSvg } from './draw-svg.ts';
import { make } from './page-frame.ts';

const POINTER = 'M1 1l6.2 16.5 2.5-6.8 6.8-2.5z';
const ARROW = 'M2 10l9-8v5h7v6h-7v5z';
/** So far from the edge of the window an arrow stays. */
const EDGE_PIXELS = 24;
/** Nearer to an edge than this there is no room for the name. */
const NAME_PIXELS = { side: 120, foot: 40 };

/** Where one agent points: a cursor with the name, or an arrow at the edge towards a place that is out of sight. */
export class Cursor {
  readonly #element = make('div', 'cursor');
  readonly #shape = drawSvg('path', { d: POINTER });
  #place: { readonly x: number; readonly y: number };

  constructor(layer: HTMLElement, name: string, isOther: boolean) {
    this.#element.toggleAttribute('data-other', isOther);
    const drawing = drawSvg('svg', { viewBox: '0 0 20 20' });
    drawing.append(this.#shape);
    const label = make('span', 'name');
    label.textContent = name;
    this.#element.append(drawing, label);
    this.#place = { x: 0, y: 0 };
    layer.append(this.#element);
  }

  /** @param place - In pixels of the document. */
  move(place: { readonly x: number; readonly y: number }): void {
    this.#place = place;
    this.draw();
  }

  /** Again, after the page was scrolled or the window has another size. */
  draw(): void {
    const [x, y] = [this.#place.x - scrollX, this.#place.y - scrollY];
    const width = document.documentElement.clientWidth;
    const seenX = Math.min(Math.max(x, 0), width);
    const seenY = Math.min(Math.max(y, 0), innerHeight);
    const isAway = seenX !== x || seenY !== y;
    const inside = (at: number, size: number) => Math.min(Math.max(at, EDGE_PIXELS), size - EDGE_PIXELS);
    const [atX, atY] = isAway ? [inside(seenX, width), inside(seenY, innerHeight)] : [x, y];
    const { classList, style } = this.#element;
    classList.toggle('away', isAway);
    classList.toggle('turned', atX > width - NAME_PIXELS.side);
    classList.toggle('raised', atY > innerHeight - NAME_PIXELS.foot);
    this.#shape.setAttribute('d', isAway ? ARROW : POINTER);
    // The arrow is drawn pointing to the left.
    style.setProperty('--turn', `${Math.atan2(y - atY, x - atX) + Math.PI}rad`);
    style.transform = `translate(${atX}px, ${atY}px)`;
  }

  remove(): void {
    this.#element.remove();
  }
}
