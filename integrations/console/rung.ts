import type { Scope, Surface } from '#shared/protocol/session-event.ts';
import type { SessionIn, Sharing } from '#shared/protocol/session.ts';

/** What can be done about one rung of the ladder right now. Each state carries only what is valid in it. */
export type Rung =
  | { readonly state: 'ask' }
  | { readonly state: 'off'; readonly reason: OffReason }
  | { readonly state: 'paused'; readonly askAgainAt: number }
  | { readonly state: 'asked'; readonly requestId: string; readonly since: number }
  | { readonly state: 'live'; readonly grantId: string; readonly surface: Surface; readonly until: number };

/** `other`: another question is open. `screen`: the screen shows more than the page would. */
export type OffReason = 'rights' | 'confirm' | 'away' | 'offline' | 'other' | 'screen';

export interface RungSurroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isOnline: boolean;
  readonly isCustomerHere: boolean;
  /** Only the owner asks. */
  readonly isOwner?: boolean;
}

/** What is granted or asked stays visible while somebody is away; only asking anew has to wait. */
export function rungOf(scope: Scope, session: SessionIn<'active'>, surroundings: RungSurroundings): Rung {
  const { sharing } = session;
  return runningRung(scope, sharing) ?? offRung(session, surroundings) ?? freeRung(sharing, surroundings.now);
}

function runningRung(scope: Scope, sharing: Sharing): Rung | undefined {
  if (sharing.state === 'none') return undefined;
  const [see] = sharing.page?.grants ?? [];
  if (scope === 'see' && see) return { state: 'live', grantId: see.id, surface: 'page', until: see.until };
  if (sharing.state === 'screen') {
    const { grant, surface } = sharing;
    if (scope === 'see') return { state: 'off', reason: 'screen' };
    return { state: 'live', grantId: grant.id, surface, until: grant.until };
  }
  if (sharing.state !== 'requested') return undefined;
  if (sharing.scope !== scope) return { state: 'off', reason: 'other' };
  return { state: 'asked', requestId: sharing.requestId, since: sharing.since };
}

function offRung(
  { customer }: SessionIn<'active'>,
  { isOnline, isCustomerHere, isOwner = true }: RungSurroundings,
): Rung | undefined {
  if (!isOwner) return { state: 'off', reason: 'rights' };
  if (!isOnline) return { state: 'off', reason: 'offline' };
  if (!customer.confirmed) return { state: 'off', reason: 'confirm' };
  return isCustomerHere ? undefined : { state: 'off', reason: 'away' };
}

function freeRung(sharing: Sharing, now: number): Rung {
  const askAgainAt = 'askAgainAt' in sharing ? sharing.askAgainAt : 0;
  return askAgainAt > now ? { state: 'paused', askAgainAt } : { state: 'ask' };
}
