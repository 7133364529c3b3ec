import type { CleanNode } from './clean-node.ts';

/** What an event says, made anew from what is allowed. */
export type CleanData = Readonly<Record<string, unknown>> & { readonly source?: number; readonly node?: CleanNode };

/** What is known of the page as it is built now. */
export interface Tree {
  /** The tag of an element in small letters; '' for anything else and what is not there. */
  tagOf(id: number): string;
  /** The tag of what a node is in. */
  parentTagOf(id: number): string;
  /** How many nodes it is in; 0 for what is not there. */
  depthOf(id: number): number;
}
