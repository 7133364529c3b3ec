import { BadEventError, Budget } from './clean/budget.ts';
import type { Tree } from './clean/clean-data.ts';
import { cleanEvent, FULL_SNAPSHOT, type CleanEvent } from './clean/clean-event.ts';
import { readList, readObject } from './clean/read.ts';

export interface ReadFrame {
  readonly events: readonly CleanEvent[];
  /** Nodes of the page with those of this frame. */
  readonly nodes: number;
}

/**
 * What a frame says, made anew from what is allowed. `nodes`: what the page has before it.
 * @throws SyntaxError, BadEventError, TooLargeError
 */
export function readFrame(text: string, kind: 'snapshot' | 'change', tree: Tree, nodes: number): ReadFrame {
  const budget = new Budget(nodes);
  const { events } = readObject(JSON.parse(text));
  const cleaned = readList(events).flatMap((event) => cleanEvent(event, budget, tree) ?? []);
  const snapshots = cleaned.filter(({ type }) => type === FULL_SNAPSHOT).length;
  if (snapshots !== (kind === 'snapshot' ? 1 : 0)) throw new BadEventError('A snapshot where none belongs, or none.');
  return { events: cleaned, nodes: budget.nodes };
}
