import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { Member, Rank, Roster } from '#shared/protocol/roster.ts';

/** What a change is made on. */
export interface EditContext {
  /** As it is stored. */
  roster: Roster;
  by: AgentRef;
  /** Ranks of who makes the change. */
  ranks: Readonly<Record<string, Rank>>;
  /** Anybody of the tenant, groups of the help desk folded in; undefined for an agent never seen. */
  member: (agentId: string) => Member | undefined;
}

/** A change that may be made, unless the roster that comes out has a problem. */
export interface Edit {
  roster: Roster;
  /** Goes on after the name of who did it: "changed the queue of Billing". */
  what: string;
  /** Teams whose overflow may have become a circle. */
  overflowOf?: string;
  warnings?: string[];
}

/** Pure: the roster that would come out, or why not. */
export type MakeEdit<Input> = (context: EditContext, input: Input) => Result<Edit>;

export const NOT_MANAGER = fail('not-allowed', 'Only a manager of this team can change this.');
export const NO_TEAM = fail('not-found', 'There is no such team.');
export const NO_AGENT = fail('not-found', 'There is no such agent. Agents are known once they have opened Casement.');

export function isManager({ ranks }: Pick<EditContext, 'ranks'>): boolean {
  return Object.values(ranks).includes('manager');
}

/** The same list with `item` in the place of what has its key, or at the end. */
export function placed<T>(items: readonly T[], item: T, keyOf: (item: T) => string): T[] {
  const isThere = items.some((each) => keyOf(each) === keyOf(item));
  return isThere ? items.map((each) => (keyOf(each) === keyOf(item) ? item : each)) : [...items, item];
}
