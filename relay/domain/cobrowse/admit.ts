import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { NOT_FOUND } from '../identity/authority.ts';
import type { Claims } from '../ports.ts';

const ENDED = fail('session-ended', 'The conversation has ended.');
const NOT_SHARED = fail('not-allowed', 'The customer does not share this page.');
const NOT_NAMED = fail('not-allowed', 'The customer shows this page to somebody else.');

/**
 * Which end of the shared page this is: the customer’s browsers send it, those of the agent whom the grant names see
 * it, nobody else has a part in it. Asked again after each commit and at the grant’s end. `now` in ms since 1970.
 */
export function admit(claims: Claims, session: Session, now: number): Result<'page' | 'viewer'> {
  if (claims.tenantId !== session.tenantId) return NOT_FOUND;
  if (claims.role !== 'agent' && claims.sessionId !== session.id) return NOT_FOUND;
  if (session.phase === 'wrap-up' || session.phase === 'ended') return ENDED;
  const see = session.phase === 'active' ? pageShareOf(session.sharing)?.grants[0] : undefined;
  if (!see || see.until <= now) return NOT_SHARED;
  if (claims.role === 'customer') return ok('page');
  return claims.role === 'agent' && claims.agentId === see.agentId ? ok('viewer') : NOT_NAMED;
}
