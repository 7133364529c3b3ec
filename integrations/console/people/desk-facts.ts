import type { DeskView, Queue } from '#shared/protocol/desk.ts';

/** What rights and names need of the agent's desk. A `DeskView` is one. */
export type DeskFacts = Pick<
  DeskView,
  'ranks' | 'permissions' | 'leadsMayJoin' | 'watching' | 'recording' | 'colleagueRanks'
> & {
  readonly queues: ReadonlyArray<Pick<Queue, 'ref' | 'name'>>;
};
