import type { Action, Outcome } from '#shared/protocol/control.ts';
import type { NodeIds } from '../page-event.ts';
import { choose } from './choose.ts';
import { drag } from './drag.ts';
import type { Guard } from './guard.ts';
import { Mouse } from './mouse.ts';
import type { Place } from './place.ts';
import { scrollBox } from './scroll-box.ts';
import type { Typing } from './typing.ts';

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** Does with the mouse what has been allowed, as a person would. Nothing happens between the last look and the press. */
export class Actions {
  readonly #ids: NodeIds;
  readonly #guard: Guard;
  /** Shows the customer what is touched. */
  readonly #show: (place: Place) => void;
  readonly #mouse = new Mouse();

  constructor(ids: NodeIds, guard: Guard, show: (place: Place) => void) {
    this.#ids = ids;
    this.#guard = guard;
    this.#show = show;
  }

  do(action: Exclude<Action, Typing>): Outcome {
    const node = this.#ids.getNode(action.node);
    const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
    if (!element?.isConnected) return 'gone';
    switch (action.kind) {
      case 'scroll':
        return this.#scroll(element, action);
      case 'click':
        return this.#click(element, action);
      case 'drag':
        return this.#drag(element, action);
      case 'choose':
        return this.#choose(element, action);
    }
  }

  #scroll(node: Element, { left, top }: Of<'scroll'>): Outcome {
    return this.#guard.refusesScroll(node) ?? (scrollBox(node, left, top) ? 'done' : 'failed');
  }

  #click(node: Element, { x, y, clicks }: Of<'click'>): Outcome {
    const place = this.#guard.place(node, { x, y });
    if (typeof place === 'string') return place;
    // A person's press on it would do nothing either.
    if (isDisabled(place.element)) return 'failed';
    this.#show(place);
    this.#mouse.click(place, clicks);
    return 'done';
  }

  #drag(node: Element, { places }: Of<'drag'>): Outcome {
    const found: Place[] = [];
    for (const at of places) {
      const place = this.#guard.place(node, at);
      if (typeof place === 'string') return place;
      found.push(place);
    }
    const [first] = found;
    if (!first || isDisabled(first.element)) return 'failed';
    this.#show(first);
    drag(this.#mouse, found, (element) => this.#guard.refusesPress(element) === undefined);
    return 'done';
  }

  #choose(node: Element, { option }: Of<'choose'>): Outcome {
    const list = node.closest('select') ?? node;
    const place = this.#guard.place(list, { x: 0.5, y: 0.5 });
    if (typeof place === 'string') return place;
    this.#show(place);
    return choose(list, option) ? 'done' : 'failed';
  }
}

function isDisabled(element: Element): boolean {
  return element.closest(':disabled') !== null;
}
