import { MOST_DOCUMENTS, STRUCTURE_TAG, type DocumentStructure } from '#shared/protocol/page-structure.ts';
import type { CleanData } from './clean-data.ts';
import { isId, readList, readObject } from './read.ts';

/** What the page says of how it is built; undefined for any other event of this kind. */
export function cleanStructure(value: unknown): CleanData | undefined {
  const { tag, payload } = readObject(value);
  if (tag !== STRUCTURE_TAG) return undefined;
  const documents = readList(payload).slice(0, MOST_DOCUMENTS);
  return { documents: documents.map((one) => cleanDocument(readList(one))) };
}

/** The documents that an event of `cleanStructure` names. */
export function documentsOf(data: CleanData): readonly DocumentStructure[] {
  return data.documents as readonly DocumentStructure[];
}

function cleanDocument([id, nodes, hash]: readonly unknown[]): DocumentStructure {
  const count = (number: unknown) => (Number.isSafeInteger(number) ? (number as number) : 0);
  return [isId(id) ? id : 0, count(nodes), count(hash)];
}
