import type { QueueRow } from '#shared/protocol/desk.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { OpenInvitation, Session } from '#shared/protocol/session.ts';

/** What a row says beside what the session itself knows. */
export interface RowFacts {
  nameOf: (agentId: string) => string;
  /** The name of a skill; its id where it is gone. */
  skillName: (skillId: string) => string;
  positionOf: (session: Session) => number | null;
}

/** One name for each queue; ids of agents may hold anything but are never split again. */
export function keyOf(queue: QueueRef): string {
  return queue.kind === 'team' ? `team/${queue.teamId}` : `agent/${queue.agentId}`;
}

/** Every queue in whose list this session stands: of who runs it or helps, where it waits, whom it asks for help (rows F1 to F4). */
export function queuesOf(session: Session): QueueRef[] {
  if (session.phase === 'ended') return [];
  const inside = [session.owner, ...session.participants.map(({ agent }) => agent)];
  const personal = inside.flatMap((agent) => (agent ? [{ kind: 'agent' as const, agentId: agent.id }] : []));
  const waiting = isWaiting(session) ? [session.place.queue] : [];
  const queues = [...personal, ...waiting, ...session.invitations.map(({ to }) => to)];
  return [...new Map(queues.map((queue) => [keyOf(queue), queue])).values()];
}

/** The session as it stands in the list of this queue; nothing when it is not in it. */
export function rowIn(session: Session, queue: QueueRef, facts: RowFacts): QueueRow | undefined {
  const key = keyOf(queue);
  if (isWaiting(session) && keyOf(session.place.queue) === key) {
    return { ...bare(session, 'waiting'), ...placeOf(session, facts) };
  }
  const invitation = session.invitations.findLast(({ to }) => keyOf(to) === key);
  const isOwn = queue.kind === 'agent' && isIn(session, queue.agentId);
  if (isOwn && session.phase !== 'ended') return bare(session, 'own');
  return invitation && { ...bare(session, 'invitation'), invitation: asked(invitation) };
}

/** The row of a session that waits, whoever asks. */
export function waitingRow(session: Session, facts: RowFacts): QueueRow {
  return isWaiting(session) ? { ...bare(session, 'waiting'), ...placeOf(session, facts) } : bare(session, 'waiting');
}

type Waiting = Extract<Session, { phase: 'waiting' | 'offered' }>;

export function isWaiting(session: Session): session is Waiting {
  return session.phase === 'waiting' || session.phase === 'offered';
}

function isIn({ owner, participants }: Session, agentId: string): boolean {
  return owner?.id === agentId || participants.some(({ agent }) => agent.id === agentId);
}

function bare(session: Session, kind: QueueRow['kind']): QueueRow {
  const { id, mode, topic, ticket, phase, owner, handover, openedAt, waitingSince } = session;
  return {
    sessionId: id,
    kind,
    mark: mode,
    customer: customerOf(session),
    topic,
    ticket: { id: ticket.id, subject: ticket.subject },
    phase,
    enteredBy: null,
    from: handover?.from ?? null,
    waitingSince: waitingSince ?? null,
    position: null,
    isOverdue: false,
    isExhausted: false,
    bounces: 0,
    rejections: [],
    offer: null,
    owner,
    invitation: null,
    openedAt,
  };
}

/** The name that the customer gave; before that, whoever the ticket is from. */
export function customerOf(session: Session): string {
  return ('customer' in session ? session.customer?.name : undefined) || session.ticket.requester;
}

function placeOf(session: Waiting, { nameOf, positionOf }: RowFacts) {
  const { enteredBy, isOverdue, isExhausted, bounces, rejections } = session.place;
  return {
    enteredBy,
    isOverdue,
    isExhausted,
    bounces,
    rejections: rejections.map(({ agentId, how }) => ({ agent: { id: agentId, name: nameOf(agentId) }, how })),
    position: positionOf(session),
    offer: session.phase === 'offered' ? offerOf(session.offer) : null,
  };
}

function offerOf({ id, agent, until }: { id: string; agent: { id: string; name: string }; until: number }) {
  return { id, agent, until };
}

function asked({ to: _to, ...invitation }: OpenInvitation) {
  return invitation;
}
