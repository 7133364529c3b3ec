import { windowOf } from './chain.ts';
import { inWindow, type Place } from './place.ts';

const BUBBLES = { bubbles: true, cancelable: true, composed: true } as const;
/** As browsers name the pointer of the mouse. */
const MOUSE = { pointerId: 1, pointerType: 'mouse', isPrimary: true } as const;

/**
 * Events as a person's press or key would make them. Browsers mark them as a script's (`isTrusted` is false): a page
 * that asks for that does not react, and what a browser keeps for persons (file pickers, full screen, pop-ups,
 * `:hover`) does not happen.
 *
 * @returns Whether the browser's own reaction is to follow; the page may prevent it.
 */
export function firePointer(type: string, place: Place, given: PointerEventInit = {}): boolean {
  const { PointerEvent: Made } = windowOf(place.element);
  const isDown = given.buttons === 1;
  const event = new Made(type, { ...BUBBLES, ...MOUSE, ...at(place), pressure: isDown ? 0.5 : 0, ...given });
  return place.element.dispatchEvent(event);
}

export function fireMouse(type: string, place: Place, given: MouseEventInit = {}): boolean {
  const { MouseEvent: Made } = windowOf(place.element);
  return place.element.dispatchEvent(new Made(type, { ...BUBBLES, ...at(place), ...given }));
}

export function fireDrag(type: string, place: Place, dataTransfer: DataTransfer): boolean {
  const { DragEvent: Made } = windowOf(place.element);
  return place.element.dispatchEvent(new Made(type, { ...BUBBLES, ...at(place), dataTransfer }));
}

export function fireWheel(place: Place, left: number, top: number): boolean {
  const { WheelEvent: Made } = windowOf(place.element);
  return place.element.dispatchEvent(new Made('wheel', { ...BUBBLES, ...at(place), deltaX: left, deltaY: top }));
}

export function fireKey(type: 'keydown' | 'keypress' | 'keyup', element: Element, given: KeyboardEventInit): boolean {
  const { KeyboardEvent: Made } = windowOf(element);
  return element.dispatchEvent(new Made(type, { ...BUBBLES, view: windowOf(element), ...given }));
}

/** Before something is written or deleted. */
export function fireBeforeInput(element: Element, inputType: string, data: string | null = null): boolean {
  const { InputEvent: Made } = windowOf(element);
  return element.dispatchEvent(new Made('beforeinput', { ...BUBBLES, inputType, data }));
}

/** What was written or chosen. */
export function fireInput(element: Element, inputType = '', data: string | null = null): void {
  const { InputEvent: Made } = windowOf(element);
  element.dispatchEvent(new Made('input', { ...BUBBLES, cancelable: false, inputType, data }));
}

export function fireChange(element: Element): void {
  const { Event: Made } = windowOf(element);
  element.dispatchEvent(new Made('change', { bubbles: true }));
}

function at(place: Place): MouseEventInit {
  const outside = inWindow(place);
  const view = windowOf(place.element);
  return {
    view,
    clientX: place.x,
    clientY: place.y,
    screenX: screenX + outside.x,
    screenY: screenY + outside.y,
  };
}
