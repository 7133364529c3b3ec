import type { AgentRef } from './agent-ref.ts';
import type { Details } from './details.ts';

/** A set of details as it reached the relay, at `at` by the relay's clock. */
export interface DetailsSet {
  at: number;
  details: Details;
}

/**
 * Technical details in a session, free of zod. `last` outlives the permission; customers and guests always have null.
 * `wanted`: the fresh set that the customer's page was asked for and that it gives without another question.
 */
export type SessionDetails = { last: DetailsSet | null; sets: number } & (
  | { state: 'none'; askAgainAt: number }
  | { state: 'asked'; requestId: string; agent: AgentRef; since: number }
  | { state: 'shared'; since: number; until: number; wanted: { requestId: string; since: number } | null }
);

export const NO_DETAILS: SessionDetails = { state: 'none', askAgainAt: 0, last: null, sets: 0 };
