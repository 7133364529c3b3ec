import { readDocument, type DocumentStructure } from '#shared/protocol/page-structure.ts';
import { documentsOf } from './clean/clean-structure.ts';
import { CUSTOM, INCREMENTAL, type CleanEvent } from './clean/clean-event.ts';
import type { Picture } from './picture.ts';

/** A page that comes out different this often in a row does so whatever is done: it is not drawn anew any more. */
const MOST_IN_A_ROW = 2;
const MUTATION = 0;

/** Whether the picture is built as the page is, whenever the page has said how it is. */
export class Divergence {
  #inRow = 0;

  /** Undefined when these events say nothing of it, or go on after they did: the picture is further than that then. */
  judge(events: readonly CleanEvent[], picture: Picture): boolean | undefined {
    const said = events.findLast(
      ({ type, data }) => type === CUSTOM || (type === INCREMENTAL && data.source === MUTATION),
    );
    if (said?.type !== CUSTOM) return undefined;
    const isSame = documentsOf(said.data).every((document) => isBuiltSo(document, picture));
    this.#inRow = isSame ? 0 : this.#inRow + 1;
    return isSame;
  }

  /** A fresh snapshot may help. */
  get isWorthAnother(): boolean {
    return this.#inRow <= MOST_IN_A_ROW;
  }
}

function isBuiltSo([id, nodes, hash]: DocumentStructure, picture: Picture): boolean {
  const document = picture.nodeOf(id);
  if (!document) return false;
  const reading = readDocument(document, (node) => picture.idOf(node));
  for (let step = reading.next(); ; step = reading.next())
    if (step.done === true) return step.value[1] === nodes && step.value[2] === hash;
}
