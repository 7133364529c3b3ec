/**
 * How a page is built, in numbers: which nodes are in which, in which order. The customer's page says it from time to
 * time in a frame, as an event of kind 5 with this tag, and the viewer compares it with what it has rebuilt. Nothing of
 * what the page says or shows is in it.
 */
export const STRUCTURE_TAG = 'casement-structure';

/** One document of the page: its own number, how many nodes are known in it, and a hash of how they are put together. */
export type DocumentStructure = readonly [id: number, nodes: number, hash: number];

/** The page first, then those of its frames that are known. */
export type PageStructure = readonly DocumentStructure[];

/** Frames in frames: no more documents than this are compared. */
export const MOST_DOCUMENTS = 50;

/** As much of a node as is looked at. */
export interface StructureNode {
  readonly lastChild: StructureNode | null;
  readonly previousSibling: StructureNode | null;
  readonly shadowRoot?: StructureNode | null;
  readonly contentDocument?: StructureNode | null;
}

/** The recorder's number of a node; 0 or less for one that it does not know. */
export type NumberOf<N> = (node: N) => number;

const PIECE = 256;
const PRIME = 0x01000193;

/** Comes back after each piece of its work: the page may have to go on. */
export function* readStructure<N extends StructureNode>(
  page: N,
  numberOf: NumberOf<N>,
): Generator<void, PageStructure> {
  const documents: N[] = [page];
  const structure: DocumentStructure[] = [];
  for (let next = documents.shift(); next && structure.length < MOST_DOCUMENTS; next = documents.shift())
    if (numberOf(next) > 0) structure.push(yield* readDocument(next, numberOf, documents));
  return structure;
}

/** Documents of frames go on the list. */
export function* readDocument<N extends StructureNode>(
  document: N,
  numberOf: NumberOf<N>,
  frames: N[] = [],
): Generator<void, DocumentStructure> {
  let [nodes, hash] = [0, 0];
  const open: Array<readonly [node: N, parent: number]> = [[document, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent] = next;
    const id = numberOf(node);
    if (id <= 0) continue;
    hash = Math.imul(Math.imul(hash ^ id, PRIME) ^ parent, PRIME);
    nodes += 1;
    if (nodes % PIECE === 0) yield;
    // The last one is taken first.
    for (let child = node.shadowRoot?.lastChild; child; child = child.previousSibling) open.push([child as N, id]);
    for (let child = node.lastChild; child; child = child.previousSibling) open.push([child as N, id]);
    if (node.contentDocument) frames.push(node.contentDocument as N);
  }
  return [numberOf(document), nodes, hash >>> 0];
}
