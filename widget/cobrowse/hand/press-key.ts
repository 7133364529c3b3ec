import type { ControlKey, Outcome } from '#shared/protocol/control.ts';
import { activeElement } from './active-element.ts';
import { fireKey } from './fire.ts';
import { reactToKey, type Pressed } from './key-reactions.ts';

/** What old pages ask for instead of the name. */
const CODES: Readonly<Record<ControlKey, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Backspace: 8,
  Delete: 46,
  ArrowUp: 38,
  ArrowDown: 40,
  ArrowLeft: 37,
  ArrowRight: 39,
  Home: 36,
  End: 35,
  PageUp: 33,
  PageDown: 34,
  SelectAll: 65,
};

/**
 * Presses a key where the focus is. What a browser does by itself when a person presses it is done here, unless the page
 * prevents it: a script's key alone does nothing.
 */
export function pressKey(
  key: ControlKey,
  shift: boolean,
  refuses: Pressed['refuses'],
  refusesPress: Pressed['refusesPress'],
): Outcome {
  const element = activeElement() ?? document.body;
  // The page as a whole has the focus: there is nothing to guard but its own listeners.
  const refused = refuses(element);
  if (refused) return refused;
  const given = eventOf(key, shift);
  const isFree = fireKey('keydown', element, given) && (key !== 'Enter' || fireKey('keypress', element, given));
  let outcome: Outcome = 'done';
  if (isFree) {
    // A listener may have moved the focus.
    const now = activeElement() ?? document.body;
    outcome = refuses(now) ?? reactToKey({ element: now as HTMLElement, key, shift, refuses, refusesPress });
  }
  const after = activeElement() ?? document.body;
  if (!refuses(after)) fireKey('keyup', after, given);
  return outcome;
}

function eventOf(key: ControlKey, shiftKey: boolean): KeyboardEventInit {
  const isAll = key === 'SelectAll';
  const given = { keyCode: CODES[key], shiftKey };
  return isAll ? { ...given, key: 'a', code: 'KeyA', ctrlKey: true } : { ...given, key, code: key };
}
