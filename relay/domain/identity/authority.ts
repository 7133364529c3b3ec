import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Actor } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Claims } from '../ports.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';

/** The same answer whether the session is somebody else's or does not exist. */
const NOT_FOUND = fail('not-found', 'There is no such session.');

export function actorOf(claims: Claims): Actor {
  return claims.role === 'agent' ? { role: 'agent', id: claims.agentId, name: claims.name } : { role: 'customer' };
}

/** A customer reaches one session, an agent those of the own tenant that the agent owns. */
export function mayReach(claims: Claims, session: Session): boolean {
  if (claims.tenantId !== session.tenantId) return false;
  return claims.role === 'customer' ? claims.sessionId === session.id : claims.agentId === session.owner.id;
}

export class Authority {
  constructor(private readonly shelf: SessionShelf) {}

  async reach(claims: Claims, sessionId: string): Promise<Result<{ open: OpenSession; session: Session }>> {
    if (claims.role === 'customer' && claims.sessionId !== sessionId) return NOT_FOUND;
    const open = await this.shelf.take(sessionId);
    const session = open?.session;
    return open && session && mayReach(claims, session) ? ok({ open, session }) : NOT_FOUND;
  }
}
