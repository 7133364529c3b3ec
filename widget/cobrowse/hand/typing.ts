import type { Action, Outcome } from '#shared/protocol/control.ts';
import type { Guard } from './guard.ts';
import { pressKey } from './press-key.ts';
import { write } from './write.ts';

/** What goes to where the focus is. */
export type Typing = Extract<Action, { kind: 'text' | 'key' }>;

/** Writes, or presses a key, where the focus is. */
export function typeKeys(action: Typing, guard: Guard): Outcome {
  // The page as a whole is no field: what is hidden in it is guarded when it has the focus itself.
  const refuses = (element: Element) =>
    element.localName === 'body' ? guard.refusesScroll(element) : guard.refusesTouch(element);
  if (action.kind === 'text') return write(action.text, refuses);
  return pressKey(action.key, action.shift, refuses, (element) => guard.refusesPress(element));
}
