import { windowOf } from './chain.ts';
import { runCommand } from './run-command.ts';
import { isTextField, setNatively } from './field.ts';
import { fireBeforeInput, fireChange, fireInput } from './fire.ts';

/** The names of the edits, as events say them, and of the browser's own commands for them. */
const COMMANDS = {
  insertText: 'insertText',
  insertLineBreak: 'insertLineBreak',
  insertParagraph: 'insertParagraph',
  deleteContentBackward: 'delete',
  deleteContentForward: 'forwardDelete',
} as const;
export type Edit = keyof typeof COMMANDS;

/**
 * Writes or deletes where the focus is. By the browser's own command where it takes it: so the page's undo knows of it,
 * and the field says itself that it has changed when it is left. Editors that write by themselves prevent the event
 * before it.
 */
export function edit(element: HTMLElement, kind: Edit, text = ''): void {
  if (!fireBeforeInput(element, kind, text || null)) return;
  const isDone = runCommand(element.ownerDocument, COMMANDS[kind], text);
  if (isDone || !element.isConnected) return;
  if (isTextField(element)) splice(element, kind, text);
  else if (text !== '') insertAtCaret(element, text);
}

/** Takes a value as a whole; false, and nothing has changed, when the field does not. */
export function writeWhole(field: HTMLInputElement, value: string): boolean {
  const before = field.value;
  if (!fireBeforeInput(field, 'insertText', value)) return true;
  setNatively(field, 'value', value);
  if (field.value.toLowerCase() !== value.toLowerCase()) {
    setNatively(field, 'value', before);
    return false;
  }
  fireInput(field, 'insertText', value);
  fireChange(field);
  return true;
}

function splice(field: HTMLInputElement | HTMLTextAreaElement, kind: Edit, text: string): void {
  const { value, maxLength } = field;
  let [start, end] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length];
  if (start === end && kind === 'deleteContentBackward') start = Math.max(0, start - 1);
  if (start === end && kind === 'deleteContentForward') end = Math.min(value.length, end + 1);
  const given = kind === 'insertLineBreak' ? '\n' : text;
  const room = maxLength < 0 ? given.length : Math.max(0, maxLength - value.length + end - start);
  const written = value.slice(0, start) + given.slice(0, room) + value.slice(end);
  if (written === value) return;
  setNatively(field, 'value', written);
  const caret = start + Math.min(room, given.length);
  if (field.selectionStart !== null) field.setSelectionRange(caret, caret);
  fireInput(field, kind, text || null);
  // A value that a script has set is no change to the browser.
  fireChange(field);
}

function insertAtCaret(element: HTMLElement, text: string): void {
  const selection = windowOf(element).getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (!range || !element.contains(range.startContainer)) return;
  range.deleteContents();
  const node = element.ownerDocument.createTextNode(text);
  range.insertNode(node);
  selection?.collapse(node, text.length);
  fireInput(element, 'insertText', text);
}
