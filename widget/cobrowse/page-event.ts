import type { EventType, IncrementalSource, eventWithTime } from 'rrweb';

/** What the recorder says about the page; after redaction, what a frame holds. */
export type PageEvent = eventWithTime;
/** The whole page. */
export type SnapshotEvent = Extract<PageEvent, { type: EventType.FullSnapshot }>;
export type Change = Extract<PageEvent, { type: EventType.IncrementalSnapshot }>['data'];
export type MutationChange = Extract<Change, { source: IncrementalSource.Mutation }>;
export type SheetChange = Extract<Change, { source: IncrementalSource.StyleSheetRule }>;
export type AdoptedChange = Extract<Change, { source: IncrementalSource.AdoptedStyleSheet }>;
/** A node as the recorder writes it. */
export type PageNode = MutationChange['adds'][number]['node'];
export type ElementNode = Extract<PageNode, { tagName: string }>;
/** The recorder's numbers for the nodes of the page. */
export interface NodeIds {
  getNode(id: number): Node | null;
  getId(node: Node): number;
}
