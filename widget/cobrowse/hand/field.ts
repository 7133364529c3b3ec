import { windowOf } from './chain.ts';

/** Into which letters go one by one. */
const LETTERS = /^(?:text|search|url|tel|email|number|password)$/;
/** Which take a whole value or none: what somebody writes is tried as such. */
const WHOLE = /^(?:date|time|month|week|datetime-local|color)$/;

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

export function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.localName === 'textarea' || (isInput(element) && LETTERS.test(element.type));
}

export function isWholeField(element: Element): element is HTMLInputElement {
  return isInput(element) && WHOLE.test(element.type);
}

export function isEditable(element: Element): element is HTMLElement {
  return (element as Partial<HTMLElement>).isContentEditable === true;
}

/** The outermost element of a text that can be written: it has the focus, not what is in it. */
export function isEditingHost(element: Element): boolean {
  return isEditable(element) && element.parentElement?.isContentEditable !== true;
}

/** Whether somebody can write where the focus is. */
export function isWritable(element: Element): boolean {
  if (isEditable(element)) return true;
  const isField = isTextField(element) || isWholeField(element);
  return isField && !element.readOnly && !element.matches(':disabled');
}

/**
 * Sets what a field holds as the browser itself would: by the setter of its class. Frameworks put their own in its place
 * on the element, and would take the value for one they have set themselves.
 */
export function setNatively(element: HTMLElement, property: 'value' | 'selectedIndex', value: string | number): void {
  const view = windowOf(element);
  const made = {
    input: view.HTMLInputElement,
    textarea: view.HTMLTextAreaElement,
    select: view.HTMLSelectElement,
  }[element.localName];
  const setter = made && Object.getOwnPropertyDescriptor(made.prototype, property)?.set;
  setter?.call(element, value);
}
