import type { Outcome } from '#shared/protocol/control.ts';
import { activeElement } from './active-element.ts';
import { edit, writeWhole } from './edit.ts';
import { isEditable, isWholeField, isWritable } from './field.ts';
import { fireKey } from './fire.ts';

/** Longer texts come as one piece: nobody types them. */
const MOST_KEYS = 60;

/** Writes where the focus is, key by key. The page may move the focus meanwhile, so each key is looked at anew. */
export function write(text: string, refuses: (element: Element) => Outcome | undefined): Outcome {
  const first = activeElement();
  if (first && isWholeField(first) && isWritable(first))
    return refuses(first) ?? (writeWhole(first, text) ? 'done' : 'failed');
  let outcome: Outcome = 'no-field';
  for (const piece of text.length > MOST_KEYS ? [text] : [...text]) {
    const element = activeElement();
    const refused = element ? refuses(element) : 'no-field';
    if (refused || !element || !isWritable(element)) return outcome === 'done' ? 'done' : (refused ?? 'no-field');
    writePiece(element as HTMLElement, piece);
    outcome = 'done';
  }
  return outcome;
}

function writePiece(element: HTMLElement, piece: string): void {
  const key = piece === '\n' ? 'Enter' : piece;
  const isKey = [...piece].length === 1;
  const isFree = !isKey || (fireKey('keydown', element, { key }) && fireKey('keypress', element, { key }));
  if (isFree && element.isConnected) insert(element, piece);
  if (isKey && element.isConnected) fireKey('keyup', element, { key });
}

function insert(element: HTMLElement, piece: string): void {
  const isLines = element.localName === 'textarea' || isEditable(element);
  if (!isLines) edit(element, 'insertText', piece.replace(/[\r\n]+/g, ' '));
  else if (piece === '\n') edit(element, isEditable(element) ? 'insertParagraph' : 'insertLineBreak');
  else edit(element, 'insertText', piece);
}
