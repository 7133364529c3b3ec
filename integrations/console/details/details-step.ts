import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import type { Session } from '#shared/protocol/session.ts';

/** What can be done about technical details right now. Each state carries only what is valid in it. */
export type DetailsStep =
  | { readonly state: 'ask'; readonly isFresh: boolean }
  | { readonly state: 'off'; readonly reason: 'confirm' | 'away' | 'offline' | 'enough'; readonly isFresh: boolean }
  | { readonly state: 'paused'; readonly askAgainAt: number }
  | { readonly state: 'asked'; readonly requestId: string }
  | { readonly state: 'coming'; readonly requestId: string }
  /** Somebody else's, or over. */
  | { readonly state: 'read' };

export interface DetailsSurroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isOwner: boolean;
  readonly isOnline: boolean;
  readonly isCustomerHere: boolean;
}

export function detailsStep(session: Session, around: DetailsSurroundings): DetailsStep {
  const { details } = session;
  if (!around.isOwner || session.phase !== 'active') return { state: 'read' };
  if (details.state === 'asked') return { state: 'asked', requestId: details.requestId };
  if (details.state === 'shared' && details.wanted) return { state: 'coming', requestId: details.wanted.requestId };
  if (details.state === 'none' && details.askAgainAt > around.now)
    return { state: 'paused', askAgainAt: details.askAgainAt };
  const isFresh = details.state === 'shared';
  const reason = offReason(details.sets, session.customer.confirmed, around);
  return reason ? { state: 'off', reason, isFresh } : { state: 'ask', isFresh };
}

function offReason(sets: number, isConfirmed: boolean, { isOnline, isCustomerHere }: DetailsSurroundings) {
  if (!isOnline) return 'offline';
  if (!isConfirmed) return 'confirm';
  if (sets >= DETAILS_LIMITS.sets) return 'enough';
  return isCustomerHere ? undefined : 'away';
}
