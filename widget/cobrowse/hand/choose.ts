import { fireChange, fireInput } from './fire.ts';
import { setNatively } from './field.ts';

/** Chooses an option of a list box by its number; false where there is none, or none that can be chosen. */
export function choose(element: Element, number: number): boolean {
  if (element.localName !== 'select' || element.matches(':disabled')) return false;
  const list = element as HTMLSelectElement;
  const option = list.options.item(number);
  const group = option?.parentElement;
  if (!option || option.disabled || group?.matches('optgroup:disabled')) return false;
  list.focus({ preventScroll: true });
  if (list.selectedIndex === number && list.selectedOptions.length === 1) return true;
  setNatively(list, 'selectedIndex', number);
  fireInput(list);
  fireChange(list);
  return true;
}
