import type { ControlKey, Outcome } from '#shared/protocol/control.ts';
import { windowOf } from './chain.ts';
import { choose } from './choose.ts';
import { edit } from './edit.ts';
import { isEditable, isInput, isTextField, isWritable } from './field.ts';
import { fireChange, fireInput } from './fire.ts';
import { runCommand } from './run-command.ts';
import { scrollBox } from './scroll-box.ts';
import { submitFrom } from './submit.ts';
import { nextInOrder } from './tab-order.ts';

/** A key that the page has not prevented. */
export interface Pressed {
  readonly element: HTMLElement;
  readonly key: ControlKey;
  readonly shift: boolean;
  /** Why an element may not be touched, or pressed. */
  readonly refuses: (element: Element) => Outcome | undefined;
  readonly refusesPress: (element: Element) => Outcome | undefined;
}

const PRESSED =
  'button,summary,a[href],area[href],input:is([type=submit i],[type=button i],[type=reset i],[type=image i])';
const LINE_PIXELS = 40;
/** Of a window, when it is turned by pages. */
const PAGE_PART = 0.875;
const BACK = /^(?:ArrowUp|ArrowLeft|Home|PageUp)$/;

/** What the browser itself would do. */
export function reactToKey(pressed: Pressed): Outcome {
  const { element, key } = pressed;
  switch (key) {
    case 'Enter':
      return enter(pressed);
    case 'Tab':
      return tab(pressed);
    case 'Escape':
      return escape();
    case 'Backspace':
    case 'Delete':
      if (!isWritable(element)) return 'no-field';
      edit(element, key === 'Delete' ? 'deleteContentForward' : 'deleteContentBackward');
      return 'done';
    case 'SelectAll':
      return selectAll(element);
    default:
      return move(pressed);
  }
}

function enter({ element, shift, refusesPress }: Pressed): Outcome {
  if (element.matches(PRESSED)) {
    const refused = refusesPress(element);
    if (refused || element.matches(':disabled')) return refused ?? 'failed';
    element.click();
    return 'done';
  }
  if (isInput(element)) return submitFrom(element, refusesPress);
  if (!isWritable(element)) return 'no-field';
  edit(element, isEditable(element) && !shift ? 'insertParagraph' : 'insertLineBreak');
  return 'done';
}

function tab({ element, shift, refuses }: Pressed): Outcome {
  const next = nextInOrder(element, shift);
  if (!next) return 'failed';
  const refused = refuses(next);
  if (refused) return refused;
  next.focus();
  if (isTextField(next)) next.select();
  return 'done';
}

/** Closes what lies over the page: a dialog, unless it prevents that, or what closes by itself anyway. */
function escape(): Outcome {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);
  if (dialog) {
    if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
    return 'done';
  }
  const popover = [...document.querySelectorAll<HTMLElement>('[popover=auto]:popover-open,[popover=""]:popover-open')];
  popover.at(-1)?.hidePopover();
  return 'done';
}

function selectAll(element: HTMLElement): Outcome {
  if (isTextField(element)) element.select();
  else if (isEditable(element)) runCommand(element.ownerDocument, 'selectAll');
  else return 'no-field';
  return 'done';
}

/** Arrows, and their like: in a text, in a group, by steps, or over the page. */
function move(pressed: Pressed): Outcome {
  const { element, key, shift } = pressed;
  const by = BACK.test(key) ? -1 : 1;
  if (element.localName === 'select') return moveInList(element as HTMLSelectElement, key, by);
  if (isInput(element)) {
    if (element.type === 'radio') return moveInGroup(element, by, pressed.refuses);
    if (element.type === 'range' || (element.type === 'number' && /Up|Down/.test(key))) return moveByStep(element, key);
  }
  if (isTextField(element) || isEditable(element)) {
    moveCaret(element, key, shift);
    return 'done';
  }
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const far = by * distanceOf(key);
  return scrollBox(element, isSideways ? far : 0, isSideways ? 0 : far) ? 'done' : 'failed';
}

function distanceOf(key: ControlKey): number {
  if (key === 'Home' || key === 'End') return document.documentElement.scrollHeight;
  return key.startsWith('Page') ? innerHeight * PAGE_PART : LINE_PIXELS;
}

function moveCaret(element: HTMLElement, key: ControlKey, shift: boolean): void {
  const [alter, selection] = [shift ? 'extend' : 'move', windowOf(element).getSelection()];
  if (key === 'ArrowLeft' || key === 'ArrowRight') selection?.modify(alter, key.slice(5).toLowerCase(), 'character');
  else if (key === 'Home' || key === 'End')
    selection?.modify(alter, key === 'Home' ? 'backward' : 'forward', 'lineboundary');
  else selection?.modify(alter, BACK.test(key) ? 'backward' : 'forward', 'line');
}

function moveInList(list: HTMLSelectElement, key: ControlKey, by: number): Outcome {
  const last = list.options.length - 1;
  let to = { Home: 0, End: last }[key as string] ?? list.selectedIndex + by;
  const step = key === 'Home' ? 1 : key === 'End' ? -1 : by;
  while (to >= 0 && to <= last && list.options.item(to)?.matches(':disabled, optgroup:disabled > *')) to += step;
  return choose(list, to) ? 'done' : 'failed';
}

function moveInGroup(radio: HTMLInputElement, by: number, refuses: Pressed['refuses']): Outcome {
  const root = radio.getRootNode() as Document | ShadowRoot;
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')].filter(
    ({ name, form }) => name === radio.name && form === radio.form,
  );
  const next = group[(group.indexOf(radio) + by + group.length) % group.length];
  if (!next || group.length === 1) return 'failed';
  const refused = refuses(next);
  if (refused) return refused;
  next.focus();
  next.click();
  return 'done';
}

function moveByStep(field: HTMLInputElement, key: ControlKey): Outcome {
  if (field.readOnly || field.matches(':disabled')) return 'failed';
  const before = field.value;
  const isRightToLeft = getComputedStyle(field).direction === 'rtl';
  const isMore = /Up|PageUp|End/.test(key) || key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight');
  const steps = key.startsWith('Page') ? 10 : /Home|End/.test(key) ? 1e9 : 1;
  // A field without a step counts in whole ones.
  if (field.step.toLowerCase() === 'any') field.valueAsNumber += isMore ? steps : -steps;
  else if (isMore) field.stepUp(steps);
  else field.stepDown(steps);
  if (field.value === before) return 'failed';
  fireInput(field);
  fireChange(field);
  return 'done';
}
