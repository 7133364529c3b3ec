import { activeElement } from './active-element.ts';
import { chainOf, windowOf } from './chain.ts';
import { isEditingHost, isTextField } from './field.ts';
import type { Place } from './place.ts';

/** What a press does to the focus: the nearest that can have it gets it, else nobody has it. */
export function focusAt(place: Place): void {
  for (const at of chainOf(place.element)) {
    if (at.ownerDocument !== place.element.ownerDocument) break;
    if (!isFocusable(at)) continue;
    at.focus({ preventScroll: true });
    putCaret(at, place);
    return;
  }
  (activeElement() as HTMLElement | null)?.blur();
}

/** Also what Tab leaves out. */
export function isFocusable(element: Element): element is HTMLElement {
  if (element.matches(':disabled')) return false;
  const { tabIndex } = element as HTMLElement;
  return (
    tabIndex >= 0 ||
    isEditingHost(element) ||
    element.hasAttribute('tabindex') ||
    element.shadowRoot?.delegatesFocus === true
  );
}

/** Where it was pressed, as far as the browser says where that is; else at the end. */
function putCaret(element: HTMLElement, { x, y }: Place): void {
  const found = element.ownerDocument.caretPositionFromPoint(x, y);
  if (isTextField(element)) {
    const end = element.value.length;
    const caret = found?.offsetNode === element ? found.offset : end;
    // Fields for numbers and addresses have a caret that no script can move.
    if (element.selectionStart !== null) element.setSelectionRange(caret, caret);
  } else if (element.isContentEditable && found && element.contains(found.offsetNode))
    windowOf(element).getSelection()?.collapse(found.offsetNode, found.offset);
}
