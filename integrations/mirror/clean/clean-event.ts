import type { Budget } from './budget.ts';
import { cleanAssets } from './clean-assets.ts';
import type { CleanData, Tree } from './clean-data.ts';
import { cleanMutation } from './clean-mutation.ts';
import { cleanNode } from './clean-node.ts';
import { cleanSource } from './clean-source.ts';
import { cleanStructure } from './clean-structure.ts';
import { place, readObject, textOf, within } from './read.ts';

/** An event of the page, made anew from what is allowed. */
export interface CleanEvent {
  readonly type: number;
  readonly data: CleanData;
  /** By the customer's clock, in ms since 1970; only for measuring. */
  readonly at: number | undefined;
}

export const FULL_SNAPSHOT = 2;
export const INCREMENTAL = 3;
export const META = 4;
/** Not of the recorder, but of our own page. */
export const CUSTOM = 5;
/** Of such events those that announce pictures and fonts. No recorder counts so far. */
export const ASSETS = 100;
const MUTATION = 0;
/** Nothing sensible is wider or higher than this, in pixels. */
const MOST_SIDE = 16_384;
const MOST_ADDRESS = 500;

/**
 * Undefined for an event that has nothing to show.
 * @throws BadEventError when it is no event of a recorder
 * @throws TooLargeError
 */
export function cleanEvent(value: unknown, budget: Budget, tree: Tree): CleanEvent | undefined {
  const { type, data, timestamp } = readObject(value);
  const at = typeof timestamp === 'number' && Number.isFinite(timestamp) ? timestamp : undefined;
  if (type === META) return { type, at, data: size(data) };
  if (type === FULL_SNAPSHOT) {
    const { node, initialOffset } = readObject(data);
    const { left, top } = readObject(initialOffset ?? {});
    const root = cleanNode(node, budget, { depth: 0, parentTag: '' });
    return { type, at, data: { node: root, initialOffset: { left: place(left), top: place(top) } } };
  }
  if (type === CUSTOM) {
    const announced = cleanAssets(data);
    if (announced) return { type: ASSETS, at, data: announced };
    const own = cleanStructure(data);
    return own && { type, at, data: own };
  }
  if (type !== INCREMENTAL) return undefined;
  const raw = readObject(data);
  const cleaned = raw.source === MUTATION ? cleanMutation(raw, budget, tree) : cleanSource(raw, budget);
  return cleaned && { type, at, data: cleaned };
}

function size(value: unknown): CleanData {
  const { href, width, height } = readObject(value);
  return {
    href: textOf(href).slice(0, MOST_ADDRESS),
    width: within(width, 1, MOST_SIDE),
    height: within(height, 1, MOST_SIDE),
  };
}
