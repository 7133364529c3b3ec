import { chainOf, holds } from './chain.ts';
import { fireMouse, firePointer } from './fire.ts';
import { focusAt } from './focus.ts';
import type { Place } from './place.ts';

const LEFT = { button: 0, buttons: 1 } as const;

/** The agent's mouse, as the page notices it: where it is, and whether its button is down. */
export class Mouse {
  #over: Place | undefined;

  /** Moves there; @param buttons - 1 while it is pressed. */
  move(place: Place, buttons = 0): void {
    const given = { buttons, button: -1 };
    this.#enter(place, buttons);
    firePointer('pointermove', place, given);
    fireMouse('mousemove', place, { buttons });
  }

  /** @returns Whether the browser's own reaction follows: a drag, for one. */
  press(place: Place, detail = 1): boolean {
    const isFree = firePointer('pointerdown', place, { ...LEFT, detail: 0 });
    // Who takes the pointer's event gets no mouse's.
    const goesOn = !isFree || fireMouse('mousedown', place, { ...LEFT, detail });
    if (goesOn && place.element.isConnected) focusAt(place);
    return isFree && goesOn;
  }

  release(place: Place, detail = 1): void {
    const isFree = firePointer('pointerup', place, { button: 0, buttons: 0 });
    if (isFree) fireMouse('mouseup', place, { button: 0, detail });
  }

  /** @param clicks - 2: this is the second click of two. */
  click(place: Place, clicks: 1 | 2): void {
    this.move(place);
    this.press(place, clicks);
    this.release(place, clicks);
    if (place.element.isConnected) fireMouse('click', place, { detail: clicks });
    if (clicks === 2 && place.element.isConnected) fireMouse('dblclick', place, { detail: 2 });
  }

  /** Nothing is said to a page that is left as it is. */
  forget(): void {
    this.#over = undefined;
  }

  #enter(place: Place, buttons: number): void {
    const before = this.#over?.element.isConnected ? this.#over : undefined;
    this.#over = place;
    if (before?.element === place.element) return;
    const given = { buttons, relatedTarget: before?.element ?? null };
    const alone = { ...given, bubbles: false, cancelable: false };
    if (before) {
      fireBoth('out', before, { buttons, relatedTarget: place.element });
      for (const element of chainOf(before.element))
        if (!holds(element, place.element))
          fireBoth('leave', { ...before, element }, { ...alone, relatedTarget: place.element });
    }
    fireBoth('over', place, given);
    for (const element of [...chainOf(place.element)].toReversed())
      if (!before || !holds(element, before.element)) fireBoth('enter', { ...place, element }, alone);
  }
}

function fireBoth(type: 'out' | 'leave' | 'over' | 'enter', place: Place, given: MouseEventInit): void {
  firePointer(`pointer${type}`, place, { ...given, button: -1 });
  fireMouse(`mouse${type}`, place, given);
}
