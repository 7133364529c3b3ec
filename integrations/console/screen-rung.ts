import type { Surface } from '#shared/protocol/session-event.ts';
import type { SessionIn } from '#shared/protocol/session.ts';

/** What can be done about the customer's screen right now. Each state carries only what is valid in it. */
export type ScreenRung =
  | { readonly state: 'ask' }
  | { readonly state: 'off'; readonly reason: 'rights' | 'confirm' | 'away' | 'offline' }
  | { readonly state: 'paused'; readonly askAgainAt: number }
  | { readonly state: 'asked'; readonly requestId: string; readonly since: number }
  | { readonly state: 'live'; readonly grantId: string; readonly surface: Surface; readonly until: number };

export interface RungSurroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isOnline: boolean;
  readonly isCustomerHere: boolean;
  /** Only the owner asks. */
  readonly isOwner?: boolean;
}

/** What is granted or asked stays visible while somebody is away; only asking anew has to wait. */
export function screenRung(
  session: SessionIn<'active'>,
  { now, isOnline, isCustomerHere, isOwner = true }: RungSurroundings,
): ScreenRung {
  const { sharing, customer } = session;
  if (sharing.state === 'screen') {
    const { grant, surface } = sharing;
    return { state: 'live', grantId: grant.id, surface, until: grant.until };
  }
  if (sharing.state === 'requested') return { state: 'asked', requestId: sharing.requestId, since: sharing.since };
  if (!isOwner) return { state: 'off', reason: 'rights' };
  if (!isOnline) return { state: 'off', reason: 'offline' };
  if (!customer.confirmed) return { state: 'off', reason: 'confirm' };
  if (!isCustomerHere) return { state: 'off', reason: 'away' };
  return sharing.askAgainAt > now ? { state: 'paused', askAgainAt: sharing.askAgainAt } : { state: 'ask' };
}
