import { randomBytes } from 'node:crypto';
import type { Load } from './frame-line.ts';

/** As measured on pages: a change of some attributes and texts, and the snapshot of a page of middling size. */
const CHANGE_BYTES = 1_500;
export const SNAPSHOT_BYTES = 504_000;

const NODE = {
  type: 2,
  tagName: 'td',
  attributes: { class: 'cell cell--number', 'data-row': '1042' },
  childNodes: [{ type: 3, textContent: 'The card box on the checkout page stays empty.', id: 2 }],
  id: 1,
};
const ADDED = { parentId: 1, nextId: null, node: NODE };

/** Noise stands for what is packed; both sides of a comparison have the same size. */
export function pageLikeLoad(): Load {
  const adds = Array.from({ length: Math.floor(CHANGE_BYTES / JSON.stringify(ADDED).length) }, () => ADDED);
  const childNodes = Array.from({ length: Math.floor(SNAPSHOT_BYTES / JSON.stringify(NODE).length) }, () => NODE);
  const change = { type: 3, data: { source: 0, texts: [], attributes: [], removes: [], adds }, timestamp: 1 };
  const snapshot = { type: 2, data: { node: { type: 0, childNodes, id: 1 } }, timestamp: 1 };
  return {
    change: { bytes: noiseLike(change), json: change },
    snapshot: { bytes: noiseLike(snapshot), json: snapshot },
  };
}

function noiseLike(json: object): Buffer {
  return randomBytes(JSON.stringify(json).length);
}
