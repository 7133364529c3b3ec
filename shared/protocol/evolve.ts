import { arrivalAfter } from './evolve-arrival.ts';
import { deliveryAfter } from './evolve-delivery.ts';
import { nextDetails } from './evolve-details.ts';
import { peopleAfter } from './evolve-people.ts';
import { enterQueue, ownershipAfter, whileWaiting } from './evolve-queue.ts';
import { nextRecording } from './evolve-recording.ts';
import { NOT_RECORDED } from './session-recording.ts';
import { nextSharing } from './evolve-sharing.ts';
import { NO_DETAILS } from './session-details.ts';
import type { Commit, EventOf, SessionEvent } from './session-event.ts';
import type { Customer, Session, SessionFacts, Stage } from './session.ts';

/**
 * The fold: the same function on relay, console and widget. Commits must come in order and without gaps.
 * Events that do not fit the phase change nothing, so an old client survives a new relay.
 */
export function evolve(session: Session | undefined, sessionId: string, commit: Commit): Session {
  let next = session;
  for (const event of commit.events) next = apply(next, sessionId, event, commit);
  if (!next) throw new Error(`Session ${sessionId} does not begin with session-opened.`);
  return { ...next, seq: commit.seq };
}

export function fold(sessionId: string, commits: readonly Commit[]): Session | undefined {
  return commits.reduce<Session | undefined>((session, commit) => evolve(session, sessionId, commit), undefined);
}

function apply(
  session: Session | undefined,
  id: string,
  event: SessionEvent,
  { at, seq }: Commit,
): Session | undefined {
  if (event.type === 'session-opened') return open(id, event, at, seq);
  if (!session) return undefined;
  // By far the most frequent, and nothing but `seq` depends on it.
  if (event.type === 'message-sent') return session;
  if (event.type === 'note-saved') return { ...session, note: event.text };
  if (event.type === 'external-key-set') return { ...session, externalKey: event.value };
  const facts = factsOf(session);
  // The stage first: it may still carry the facts as they were before the event.
  return {
    ...nextStage(session, event, at),
    ...facts,
    ...ownershipAfter(facts, event, at),
    ...peopleAfter(facts, event, at),
    ...nextRecording(facts, event, at),
    details: nextDetails(facts.details, event, at),
    ...arrivalAfter(event),
    seq: session.seq,
  };
}

function open(id: string, { type: _type, ...facts }: EventOf<'session-opened'>, at: number, seq: number): Session {
  return {
    ...facts,
    id,
    seq,
    openedAt: at,
    note: '',
    waitingSince: undefined,
    entryQueue: undefined,
    lastQueue: undefined,
    handover: undefined,
    details: NO_DETAILS,
    participants: [],
    invitations: [],
    guests: [],
    watchers: [],
    lent: [],
    ...NOT_RECORDED,
    phase: 'invited',
    issue: 0,
    keyExpiresAt: 0,
    claimedAt: undefined,
    claimedBy: undefined,
  };
}

/** What every phase has, without what only one has. */
function factsOf(session: Session): SessionFacts {
  const { id, tenantId, company, portalId, ticket, externalKey, owner, teamId, mode, onArrival, topic, skills } =
    session;
  const { phrase, mediaRoom, openedAt, note, waitingSince, entryQueue, lastQueue, handover, details } = session;
  const { participants, invitations, guests, watchers, lent, recording, isRecorded } = session;
  return {
    ...{ id, tenantId, company, portalId, ticket, externalKey, owner, teamId, mode, onArrival, topic, skills },
    ...{ phrase, mediaRoom, openedAt, note, waitingSince, entryQueue, lastQueue, handover, details },
    ...{ participants, invitations, guests, watchers, lent, recording, isRecorded },
  };
}

function nextStage(session: Session, event: SessionEvent, at: number): Stage {
  if (event.type === 'session-ended') return ending(session, event, at);
  if (event.type === 'queue-entered') return enterQueue(session, event, at);
  switch (session.phase) {
    case 'invited':
      return whileInvited(session, event, at);
    case 'waiting':
    case 'offered':
      return whileWaiting(session, event, at);
    case 'active':
      return whileActive(session, event, at);
    case 'wrap-up':
      return event.type === 'wrap-up-finished'
        ? { ...endingOf(session), phase: 'ended', delivery: { state: 'none' } }
        : session;
    case 'ended':
      return { ...session, delivery: deliveryAfter(session.delivery, event, at) };
  }
}

function ending(session: Session, { reason, wrapUpUntil }: EventOf<'session-ended'>, at: number): Stage {
  const customer = session.phase === 'invited' ? undefined : session.customer;
  const facts = { endedAt: at, reason, customer };
  return wrapUpUntil === null
    ? { phase: 'ended', ...facts, delivery: { state: 'none' } }
    : { phase: 'wrap-up', ...facts, wrapUpUntil };
}

function endingOf({ endedAt, reason, customer }: Extract<Stage, { phase: 'wrap-up' }>) {
  return { endedAt, reason, customer };
}

function whileInvited(stage: Extract<Stage, { phase: 'invited' }>, event: SessionEvent, at: number): Stage {
  switch (event.type) {
    case 'key-issued':
      return {
        ...stage,
        issue: event.issue,
        keyExpiresAt: event.expiresAt,
        claimedAt: undefined,
        claimedBy: undefined,
      };
    case 'key-claimed':
      return { ...stage, claimedAt: at, claimedBy: event.deviceHash };
    case 'customer-joined': {
      const customer: Customer = { name: event.name, device: event.device, joinedAt: at, confirmed: false };
      return { phase: 'active', customer, sharing: { state: 'none', askAgainAt: 0 } };
    }
    default:
      return stage;
  }
}

function whileActive(stage: Extract<Stage, { phase: 'active' }>, event: SessionEvent, at: number): Stage {
  if (event.type === 'customer-confirmed') return { ...stage, customer: { ...stage.customer, confirmed: true } };
  return { ...stage, sharing: nextSharing(stage.sharing, event, at) };
}
