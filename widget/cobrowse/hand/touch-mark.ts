import { make } from './page-frame.ts';
import { inWindow, type Place } from './place.ts';

/** Shows the customer what an agent touches: the element, and where it was pressed. */
export class TouchMark {
  readonly #layer: HTMLElement;

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  element(element: Element, isOther: boolean): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { x, y } = inWindow({ element, x: left, y: top });
    const mark = this.#add('touched', isOther, x - 2, y - 2);
    mark.style.inlineSize = `${width + 4}px`;
    mark.style.blockSize = `${height + 4}px`;
  }

  press(place: Place, isOther: boolean): void {
    const { x, y } = inWindow(place);
    this.#add('ripple', isOther, x, y);
  }

  clear(): void {
    for (const mark of this.#layer.querySelectorAll('.touched,.ripple')) mark.remove();
  }

  #add(className: 'touched' | 'ripple', isOther: boolean, x: number, y: number): HTMLElement {
    this.#layer.querySelector(`.${className}`)?.remove();
    const mark = make('div', className);
    mark.toggleAttribute('data-other', isOther);
    mark.style.transform = `translate(${x}px, ${y}px)`;
    mark.addEventListener('animationend', ({ target }) => {
      if (target === mark) mark.remove();
    });
    this.#layer.append(mark);
    return mark;
  }
}
