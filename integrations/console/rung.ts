import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { isPageRung, reaches, reachOf, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { Grant, Scope, Surface } from '#shared/protocol/session-event.ts';
import type { SessionIn, Sharing } from '#shared/protocol/session.ts';

/** A button of the ladder. `control` is everything that an agent may do on a page that they see. */
export type LadderStep = 'see' | 'control' | 'screen';

/** What can be done about one step of the ladder right now. Each state carries only what is valid in it. */
export type Rung =
  | { readonly state: 'ask' }
  | { readonly state: 'off'; readonly reason: OffReason }
  | { readonly state: 'paused'; readonly askAgainAt: number }
  | { readonly state: 'asked'; readonly requestId: string; readonly scope: Scope; readonly since: number }
  | LiveRung;

export interface LiveRung {
  readonly state: 'live';
  /** Stopping this one stops what stands on it too. */
  readonly grantId: string;
  readonly surface: Surface;
  readonly until: number;
  /** Of control: how far it goes, and whether more can be asked for now. */
  readonly reach?: PageRung;
  readonly canAskMore?: boolean;
}

/**
 * `other`: another question is open. `screen`: the screen shows more than the page would, and is not masked. `no-page`:
 * nobody acts on what they do not see. `sensitive`: the site lets nobody else act on this page.
 */
export type OffReason = 'rights' | 'confirm' | 'away' | 'offline' | 'other' | 'screen' | 'no-page' | 'sensitive';

export interface RungSurroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who reads: each sees what they were allowed themselves. */
  readonly agentId: string;
  readonly isOnline: boolean;
  readonly isCustomerHere: boolean;
  readonly mayAsk?: boolean;
  readonly isSensitive?: boolean;
}

/** What is granted or asked stays visible while somebody is away; only asking anew has to wait. */
export function rungOf(step: LadderStep, session: SessionIn<'active'>, surroundings: RungSurroundings): Rung {
  const { sharing } = session;
  const asked = askedRung(step, sharing, surroundings);
  if (asked?.state === 'asked') return asked;
  const free = () => asked ?? offRung(step, session, surroundings) ?? freeRung(sharing, surroundings.now);
  return liveRung(step, sharing, surroundings, free) ?? free();
}

/** Where a scope stands on the ladder. */
export function stepOf(scope: Scope): LadderStep {
  return scope === 'see' || scope === 'screen' ? scope : 'control';
}

/** Asked by the reader, or kept from asking by a question or a screen. */
function askedRung(step: LadderStep, sharing: Sharing, { agentId }: RungSurroundings): Rung | undefined {
  if (sharing.state === 'screen' && step !== 'screen') return { state: 'off', reason: 'screen' };
  if (sharing.state !== 'requested') return undefined;
  const { requestId, scope, since, agent } = sharing;
  if (stepOf(scope) !== step || agent.id !== agentId) return { state: 'off', reason: 'other' };
  return { state: 'asked', requestId, scope, since };
}

function liveRung(
  step: LadderStep,
  sharing: Sharing,
  { agentId, now }: RungSurroundings,
  free: () => Rung,
): LiveRung | undefined {
  if (step === 'screen') {
    if (sharing.state !== 'screen') return undefined;
    const { grant, surface } = sharing;
    return { state: 'live', grantId: grant.id, surface, until: grant.until };
  }
  const page = pageShareOf(sharing);
  const reach = reachOf(page, agentId, now);
  const own = page?.grants.filter((grant) => grant.agentId === agentId && isOf(step, grant, reach)) ?? [];
  const base = own.find(({ scope }) => scope === (step === 'see' ? 'see' : 'point'));
  if (!base) return undefined;
  const live = { state: 'live', grantId: base.id, surface: 'page' } as const;
  if (step === 'see' || !reach) return { ...live, until: base.until };
  const until = Math.min(...own.map((grant) => grant.until));
  return { ...live, until, reach, canAskMore: reach !== 'type' && free().state === 'ask' };
}

/** A grant whose lower ones have lapsed allows nothing. */
function isOf(step: LadderStep, { scope }: Grant, reach: PageRung | undefined): boolean {
  return isPageRung(scope) && reaches(reach, scope) && (scope === 'see') === (step === 'see');
}

function offRung(
  step: LadderStep,
  { customer, sharing }: SessionIn<'active'>,
  { now, agentId, isOnline, isCustomerHere, mayAsk = true, isSensitive = false }: RungSurroundings,
): Rung | undefined {
  if (!mayAsk) return { state: 'off', reason: 'rights' };
  if (!isOnline) return { state: 'off', reason: 'offline' };
  if (!customer.confirmed) return { state: 'off', reason: 'confirm' };
  if (!isCustomerHere) return { state: 'off', reason: 'away' };
  if (step !== 'control') return undefined;
  if (!reachOf(pageShareOf(sharing), agentId, now)) return { state: 'off', reason: 'no-page' };
  return isSensitive ? { state: 'off', reason: 'sensitive' } : undefined;
}

function freeRung(sharing: Sharing, now: number): Rung {
  const askAgainAt = 'askAgainAt' in sharing ? sharing.askAgainAt : 0;
  return askAgainAt > now ? { state: 'paused', askAgainAt } : { state: 'ask' };
}
