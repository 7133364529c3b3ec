import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import { denialOf } from '#shared/protocol/rights.ts';
import type { Actor } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Claims } from '../ports.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';

/** The same answer whether the session is out of reach or does not exist. */
export const NOT_FOUND = fail('not-found', 'There is no such session.');

/** A guest acts as an agent whose id says that they are one. */
export function actorOf(claims: Claims): Actor {
  return claims.role === 'customer' ? { role: 'customer' } : { role: 'agent', id: claims.agentId, name: claims.name };
}

interface Collaborators {
  shelf: Pick<SessionShelf, 'take'>;
  rosters: Pick<Rosters, 'standingOf' | 'ranksOf'>;
}

/** Who reaches which session at all; what they may do in it is decided with the command. */
export class Authority {
  constructor(private readonly with_: Collaborators) {}

  async reach(claims: Claims, sessionId: string): Promise<Result<{ open: OpenSession; session: Session }>> {
    if (claims.role !== 'agent' && claims.sessionId !== sessionId) return NOT_FOUND;
    const open = await this.with_.shelf.take(sessionId);
    const session = open?.session;
    return open && session && this.mayReach(claims, session) ? ok({ open, session }) : NOT_FOUND;
  }

  /** As `reach`, also for whoever it waited for just now: they learn that somebody was faster, not that nothing was there. */
  async reachToTake(claims: Claims, sessionId: string): Promise<Result<{ open: OpenSession; session: Session }>> {
    const reached = await this.reach(claims, sessionId);
    if (reached.ok || claims.role !== 'agent') return reached;
    const open = await this.with_.shelf.take(sessionId);
    const session = open?.session;
    const didWait = session?.tenantId === claims.tenantId && this.#isFor(claims, session.lastQueue);
    return open && session && didWait ? ok({ open, session }) : NOT_FOUND;
  }

  /** Told again after each commit that moves people, so that a lost right is lost at once (row H8). */
  mayReach(claims: Claims, session: Session): boolean {
    if (claims.tenantId !== session.tenantId) return false;
    switch (claims.role) {
      case 'customer':
        return claims.sessionId === session.id;
      case 'guest':
        return claims.sessionId === session.id && isGuestOf(session, claims.agentId);
      case 'agent':
        return this.#mayRead(claims, session) || this.#isInvited(claims, session);
    }
  }

  #mayRead({ tenantId, agentId }: AgentClaims, session: Session): boolean {
    return denialOf('session.read', session, this.with_.rosters.standingOf(tenantId, agentId, session)) === undefined;
  }

  /** Who is asked to help reads what it is about before answering. */
  #isInvited(claims: AgentClaims, { invitations }: Session): boolean {
    return invitations.some(({ to }) => this.#isFor(claims, to));
  }

  #isFor({ tenantId, agentId }: AgentClaims, queue: QueueRef | undefined): boolean {
    if (queue?.kind !== 'team') return queue?.agentId === agentId;
    return this.with_.rosters.ranksOf(tenantId, agentId)[queue.teamId] !== undefined;
  }
}

type AgentClaims = Extract<Claims, { role: 'agent' }>;

function isGuestOf(session: Session, agentId: string): boolean {
  return session.guests.some(({ id, isRevoked }) => !isRevoked && `guest-${id}` === agentId);
}

/** Whether the customer hears of this agent or guest: the owner, and who may write. Watchers and readers are not in it. */
export function isInConversation(session: Session, agentId: string): boolean {
  if (session.owner?.id === agentId) return true;
  return session.participants.some(({ agent, right }) => agent.id === agentId && right !== 'view');
}
