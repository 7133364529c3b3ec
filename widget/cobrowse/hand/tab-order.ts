import { isEditingHost, isInput } from './field.ts';
import { isFocusable } from './focus.ts';

/** The element that Tab would go to from here, or Shift and Tab. */
export function nextInOrder(from: Element | null, isBack: boolean): HTMLElement | undefined {
  const found = [...tabbablesIn(document.querySelector('dialog:modal') ?? document)];
  const first = found.filter(({ tabIndex }) => tabIndex > 0).sort((one, other) => one.tabIndex - other.tabIndex);
  const order = [...first, ...found.filter(({ tabIndex }) => tabIndex <= 0)];
  const at = order.findIndex((element) => element === from);
  if (at === -1) return isBack ? order.at(-1) : order[0];
  return order[(at + (isBack ? -1 : 1) + order.length) % order.length];
}

/** As they are seen: what is in a shadow tree stands where its host does, and what it shows of others where the slot is. */
function* tabbablesIn(root: Document | Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.children) {
    // Nobody comes out of our own panel by the agent's keys, nor into it.
    if (element.localName.startsWith('casement-') || !element.checkVisibility({ visibilityProperty: false })) {
      if (!isLaidOutByChildren(element)) continue;
    }
    if (element.matches('[inert]')) continue;
    if (isTabbable(element)) yield element;
    const below = insideOf(element);
    if (below) yield* tabbablesIn(below);
    else if (element.localName === 'slot') for (const shown of slotted(element)) yield* tabbablesOf(shown);
    else yield* tabbablesIn(element);
  }
}

function* tabbablesOf(element: Element): Generator<HTMLElement> {
  if (isTabbable(element)) yield element;
  yield* tabbablesIn(insideOf(element) ?? element);
}

function insideOf(element: Element): ShadowRoot | Document | null {
  return element.shadowRoot ?? (element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null);
}

function slotted(element: Element): readonly Element[] {
  const shown = (element as HTMLSlotElement).assignedElements({ flatten: true });
  return shown.length > 0 ? shown : [...element.children];
}

/** `display: contents` has no box, what is in it has. */
function isLaidOutByChildren(element: Element): boolean {
  return !element.localName.startsWith('casement-') && getComputedStyle(element).display === 'contents';
}

function isTabbable(element: Element): element is HTMLElement {
  if (element.localName === 'iframe' || !isFocusable(element)) return false;
  if (element.tabIndex < 0 && !(isEditingHost(element) && !element.hasAttribute('tabindex'))) return false;
  return !isInput(element) || element.type !== 'radio' || element.checked || !hasChecked(element);
}

function hasChecked(radio: HTMLInputElement): boolean {
  const root = radio.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some(
    ({ name, form }) => name === radio.name && form === radio.form,
  );
}
