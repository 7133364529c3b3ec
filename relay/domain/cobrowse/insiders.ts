import { ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { NOT_FOUND } from '../identity/authority.ts';
import type { Claims } from '../ports.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';

/**
 * Who reaches a session in a process that knows no roster: whoever the session itself names. That is enough for a shared
 * page, which its owner and co-drivers see and nobody else (admit.ts).
 */
export class Insiders {
  constructor(private readonly shelf: Pick<SessionShelf, 'take' | 'openSession' | 'refresh'>) {}

  async reach(claims: Claims, sessionId: string): Promise<Result<{ open: OpenSession; session: Session }>> {
    if (claims.role !== 'agent' && claims.sessionId !== sessionId) return NOT_FOUND;
    const isKnown = this.shelf.openSession(sessionId) !== undefined;
    const open = await this.shelf.take(sessionId);
    // What was written while it was read was told of before anybody here could follow it.
    if (open && !isKnown) await open.inTurn(() => this.shelf.refresh(open));
    const session = open?.session;
    if (!open || !session) return NOT_FOUND;
    return this.mayReach(claims, session) ? ok({ open, session }) : NOT_FOUND;
  }

  mayReach(claims: Claims, { id, tenantId, owner, participants }: Session): boolean {
    if (claims.tenantId !== tenantId) return false;
    if (claims.role !== 'agent') return claims.role === 'customer' && claims.sessionId === id;
    return owner?.id === claims.agentId || participants.some(({ agent }) => agent.id === claims.agentId);
  }
}
