import type { Outcome } from '#shared/protocol/control.ts';
import { windowOf } from './chain.ts';
import { isTextField, isWholeField } from './field.ts';
import { bySending, isSubmitter } from './leads-away.ts';

/**
 * Sends a form as Enter in one of its fields does: by its first button, or without one where there is only this field.
 *
 * @param refuses - Says of a button why it may not be pressed.
 */
export function submitFrom(field: HTMLInputElement, refuses: (element: Element) => Outcome | undefined): Outcome {
  const { form } = field;
  if (!form) return 'failed';
  // Names of fields may hide those of the form itself.
  const { prototype } = windowOf(form).HTMLFormElement;
  const elements = [...Reflect.get<HTMLFormElement, 'elements'>(prototype, 'elements', form)];
  const button = elements.find(isSubmitter);
  if (button) {
    const refused = refuses(button);
    if (refused || button.matches(':disabled')) return refused ?? 'failed';
    button.click();
    return 'done';
  }
  if (elements.filter((element) => isTextField(element) || isWholeField(element)).length > 1) return 'failed';
  const refused = bySending(form);
  if (!refused) prototype.requestSubmit.call(form);
  return refused ?? 'done';
}
