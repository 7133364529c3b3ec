import type { Outcome } from '#shared/protocol/control.ts';
import { Actions } from './actions.ts';
import { activeElement } from './active-element.ts';
import type { AgentsContext } from './agents-context.ts';
import { Guard, type Control, type Order } from './guard.ts';
import type { Place } from './place.ts';
import { typeKeys, type Typing } from './typing.ts';

/** What the customer is shown of an action. */
export interface Shown {
  place(place: Place): void;
  element(element: Element): void;
}

/** Carries out what an agent asks for, if it may be. Fetched when somebody takes the control. */
export class Acting {
  readonly #guard: Guard;
  readonly #actions: Actions;
  readonly #shown: Shown;

  constructor(context: AgentsContext, shown: Shown) {
    this.#shown = shown;
    this.#guard = new Guard(context);
    this.#actions = new Actions(context.ids, this.#guard, (place) => shown.place(place));
  }

  do(order: Order, control: Control): Outcome {
    const refused = this.#guard.refusesOrder(order, control);
    if (refused) return refused;
    const { action } = order;
    try {
      return action.kind === 'text' || action.kind === 'key' ? this.#type(action) : this.#actions.do(action);
    } catch {
      // A page's own classes may throw where an element's would not.
      return 'failed';
    }
  }

  #type(action: Typing): Outcome {
    const before = activeElement();
    const outcome = typeKeys(action, this.#guard);
    const element = action.kind === 'key' ? activeElement() : before;
    if (outcome === 'done' && element?.isConnected && element.localName !== 'body') this.#shown.element(element);
    return outcome;
  }
}
