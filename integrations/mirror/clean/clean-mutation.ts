import { BadEventError, type Budget } from './budget.ts';
import { cleanAttributes } from './clean-attributes.ts';
import { cleanPiece } from './clean-css.ts';
import type { CleanData, Tree } from './clean-data.ts';
import { cleanNode } from './clean-node.ts';
import { isId, readId, readList, readObject, textOf, type Raw } from './read.ts';

/** Our recorder sends the whole page instead of more. Each costs time that grows with what is there already. */
const MOST_ADDS = 25_000;

interface Added {
  readonly tag: string;
  readonly depth: number;
}

/** @throws BadEventError, TooLargeError */
export function cleanMutation(raw: Raw, budget: Budget, tree: Tree): CleanData {
  const added = new Map<number, Added>();
  if (readList(raw.adds).length > MOST_ADDS) throw new BadEventError('A change as large as a page.');
  return {
    source: 0,
    adds: readList(raw.adds).map((add) => cleanAdd(readObject(add), budget, tree, added)),
    removes: readList(raw.removes).map((remove) => {
      const { id, parentId, isShadow } = readObject(remove);
      return { id: readId(id), parentId: readId(parentId), ...(isShadow === true ? { isShadow: true } : {}) };
    }),
    texts: readList(raw.texts).map((text) => {
      const { id, value } = readObject(text);
      const own = budget.text(textOf(value));
      return { id: readId(id), value: tree.parentTagOf(readId(id)) === 'style' ? cleanPiece(own) : own };
    }),
    attributes: readList(raw.attributes).map((change) => {
      const { id, attributes } = readObject(change);
      const tag = added.get(readId(id))?.tag ?? tree.tagOf(readId(id));
      return { id: readId(id), attributes: cleanAttributes(tag, attributes, budget) };
    }),
  };
}

function cleanAdd(raw: Raw, budget: Budget, tree: Tree, added: Map<number, Added>) {
  const parentId = readId(raw.parentId);
  const parent = added.get(parentId) ?? { tag: tree.tagOf(parentId), depth: tree.depthOf(parentId) };
  const depth = parent.depth + 1;
  const node = cleanNode(raw.node, budget, { depth, parentTag: parent.tag });
  if (node.id === parentId) throw new BadEventError('A node in itself.');
  added.set(node.id, { tag: node.type === 2 ? node.tagName : '', depth });
  return {
    parentId,
    node,
    ...(isId(raw.previousId) ? { previousId: raw.previousId } : {}),
    nextId: nextOf(raw.nextId),
  };
}

function nextOf(value: unknown): number | null {
  return isId(value) ? value : null;
}
