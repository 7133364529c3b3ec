import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { reachOf, type PageRung } from '#shared/protocol/page-rungs.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { NOT_FOUND } from '../identity/authority.ts';
import type { Claims } from '../ports.ts';

const ENDED = fail('session-ended', 'The conversation has ended.');
const NOT_SHARED = fail('not-allowed', 'The customer does not share this page.');
const NOT_NAMED = fail('not-allowed', 'The customer shows this page to somebody else.');

/**
 * Which end of the shared page this is: the customer’s browsers send it, those of the agents whom a grant names see it,
 * nobody else has a part in it. Asked again after each commit and at each grant’s end. `now` in ms since 1970.
 */
export function admit(claims: Claims, session: Session, now: number): Result<'page' | 'viewer'> {
  if (claims.tenantId !== session.tenantId) return NOT_FOUND;
  if (claims.role !== 'agent' && claims.sessionId !== session.id) return NOT_FOUND;
  if (session.phase === 'wrap-up' || session.phase === 'ended') return ENDED;
  const viewers = agentsInside(session).filter((agentId) => reachIn(session, agentId, now) !== undefined);
  if (viewers.length === 0) return NOT_SHARED;
  if (claims.role === 'customer') return ok('page');
  return claims.role === 'agent' && viewers.includes(claims.agentId) ? ok('viewer') : NOT_NAMED;
}

/** How far the customer lets this agent go at `now`, in ms since 1970; undefined: not even see. */
export function reachIn(session: Session | undefined, agentId: string, now: number): PageRung | undefined {
  if (session?.phase !== 'active' || !agentsInside(session).includes(agentId)) return undefined;
  return reachOf(pageShareOf(session.sharing), agentId, now);
}

/** Who may ask for a page at all: whoever has left since has nothing from it, whatever the grants say. */
function agentsInside({ owner, participants }: Session): string[] {
  const drivers = participants.filter(({ right }) => right === 'co-drive').map(({ agent }) => agent.id);
  return owner ? [owner.id, ...drivers] : drivers;
}
