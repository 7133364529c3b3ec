import { evolve } from '#shared/protocol/evolve.ts';
import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { WhyNot } from '#shared/protocol/queue-event.ts';
import { TENANT } from '../relay/queue/queue-site.ts';
import { BOUNCE_CAP, ROSTER } from './model-roster.ts';
import type { Written } from './queue-world.ts';

/** What is said of somebody who could have been asked instead. */
const COULD: readonly WhyNot[] = ['more-sessions', 'fewer-skills', 'lacks-skills', 'idle-shorter', 'same'];
interface Step extends Written {
  before: Session | undefined;
  /** Everything else at this moment. */
  sessions: ReadonlyMap<string, Session>;
  /** When each session was last written to. */
  writtenAt: ReadonlyMap<string, number>;
  /** Who rejected each session since somebody last gave it away or had it. */
  rejections: ReadonlyMap<string, readonly Rejection[]>;
  passedOverMs: number;
}

interface Rejection {
  agentId: string;
  at: number;
}

/**
 * Every breach of A1 to A6 and A9 in the order in which the store took the commits. A session may be passed over while
 * something is being written to it: for `passedOverMs` at most.
 */
export function faultsOf(history: readonly Written[], passedOverMs: number): string[] {
  const sessions = new Map<string, Session>();
  const writtenAt = new Map<string, number>();
  const rejections = new Map<string, readonly Rejection[]>();
  const faults: string[] = [];
  for (const written of history) {
    const { sessionId, commit } = written;
    const before = sessions.get(sessionId);
    const step: Step = { ...written, before, sessions, writtenAt, rejections, passedOverMs };
    for (const event of commit.events) {
      faults.push(...faultsIn(event, step).map((fault) => `${fault} ${sessionId} #${String(commit.seq)}`));
      rejections.set(sessionId, remember(rejections.get(sessionId) ?? [], event, commit.at));
    }
    sessions.set(sessionId, evolve(before, sessionId, commit));
    writtenAt.set(sessionId, commit.at);
  }
  return faults;
}

/** Overflow forgives nobody (decision J2). */
function remember(known: readonly Rejection[], event: SessionEvent, at: number): readonly Rejection[] {
  if (event.type === 'offer-declined' || event.type === 'offer-missed')
    return [...known, { agentId: event.agentId, at }];
  const isNew =
    event.type === 'offer-accepted' ||
    event.type === 'session-taken' ||
    (event.type === 'queue-entered' && event.enteredBy === 'transfer');
  return isNew ? [] : known;
}

function faultsIn(event: SessionEvent, step: Step): string[] {
  switch (event.type) {
    case 'offer-made':
      return offered(event, step);
    case 'offer-accepted':
      return accepted(event, step);
    case 'offer-missed':
      return isOver(step) ? [] : ['[A3] missed before its end'];
    case 'session-taken':
      return [...unowned(step), ...room(event.agent.id, step)];
    case 'queue-entered':
      return entered(event, step);
    default:
      return [];
  }
}

function offered({ agent, why }: EventOf<'offer-made'>, step: Step): string[] {
  const { before, sessions } = step;
  if (before?.phase !== 'waiting') return [`[A1] offered while ${before?.phase ?? 'unknown'}`];
  const faults: string[] = [];
  const isAsked = [...sessions.values()].some(
    (other) => other.phase === 'offered' && other.offer.agent.id === agent.id,
  );
  if (isAsked) faults.push(`[A5] ${agent.id} has an offer already`);
  faults.push(
    ...room(agent.id, step),
    ...again(before, agent.id, why.others, step),
    ...overtaken(before, agent.id, step),
  );
  const { queue } = before.place;
  const serves = queue.kind === 'agent' ? queue.agentId === agent.id : queue.teamId in ROSTER.ranksOf(TENANT, agent.id);
  if (!serves) faults.push(`[G4] ${agent.id} does not serve this queue`);
  return faults;
}

type Waiting = Extract<Session, { phase: 'waiting' | 'offered' }>;

/** Who rejected it in this visit is asked again only if nobody else could be, once, and after a minute. */
function again(
  { id, place }: Waiting,
  agentId: string,
  others: EventOf<'offer-made'>['why']['others'],
  { rejections, commit: { at } }: Step,
): string[] {
  const earlier = (rejections.get(id) ?? []).filter((rejection) => rejection.agentId === agentId);
  const last = earlier.at(-1);
  if (!last) return [];
  const isSticky = place.queue.kind === 'agent' || ROSTER.team(TENANT, place.queue.teamId)?.queue.stickyRejection;
  if (isSticky || earlier.length > 1) return [`[A4] [G5] ${agentId} has rejected it`];
  if (at - last.at < 60_000) return [`[A4] ${agentId} is asked again too soon`];
  return others.some(({ whyNot }) => COULD.includes(whyNot)) ? [`[A4] others than ${agentId} could be asked`] : [];
}

/** Nobody who waits longer in this queue is passed over for somebody who could serve both. */
function overtaken(session: Waiting, agentId: string, { sessions, writtenAt, commit, passedOverMs }: Step): string[] {
  const { queue } = session.place;
  if (queue.kind === 'agent') return [];
  const passed = [...sessions.values()].filter(
    (other) =>
      other.phase === 'waiting' &&
      other.place.queue.kind === 'team' &&
      other.place.queue.teamId === queue.teamId &&
      isEarlier(other, session) &&
      !other.place.rejections.some((rejection) => rejection.agentId === agentId) &&
      commit.at - (writtenAt.get(other.id) ?? 0) > passedOverMs,
  );
  return passed.map((other) => `[A6] ${other.id} is passed over`);
}

function isEarlier(one: Waiting, other: Waiting): boolean {
  if (one.place.isFront !== other.place.isFront) return one.place.isFront;
  return (one.waitingSince ?? 0) < (other.waitingSince ?? 0);
}

function accepted({ offerId, agent }: EventOf<'offer-accepted'>, step: Step): string[] {
  const { before, commit } = step;
  if (before?.phase !== 'offered') return ['[A2] accepted without an offer'];
  const faults = unowned(step);
  if (isOver(step)) faults.push('[A3] accepted after its end');
  const isTheirs = before.offer.id === offerId && before.offer.agent.id === agent.id;
  if (!isTheirs || commit.by.role !== 'agent' || commit.by.id !== agent.id) faults.push('[A2] accepted by another');
  return faults;
}

function unowned({ before }: Step): string[] {
  return before?.owner ? ['[A2] it has an owner already'] : [];
}

function isOver({ before, commit }: Step): boolean {
  return before?.phase === 'offered' && commit.at >= before.offer.until;
}

/** Sessions and offers of an agent before this step, without this session. */
function room(agentId: string, { sessions, sessionId }: Step): string[] {
  const others = [...sessions.values()].filter(
    (other) =>
      other.id !== sessionId &&
      (isOf(other, agentId) || (other.phase === 'offered' && other.offer.agent.id === agentId)),
  );
  const { capacity } = ROSTER.settingsOf(TENANT, agentId);
  return others.length >= capacity ? [`[A5] ${agentId} has ${others.map(({ id }) => id).join(' ')} already`] : [];
}

function isOf({ phase, owner }: Session, agentId: string): boolean {
  return (phase === 'active' || phase === 'wrap-up') && owner?.id === agentId;
}

function entered(event: EventOf<'queue-entered'>, { before }: Step): string[] {
  if (!before || event.enteredBy === 'transfer') return [];
  const faults: string[] = [];
  if (event.waitingSince !== before.waitingSince) faults.push('[A9] the waiting time is lost');
  if (event.enteredBy === 'overflow' && before.phase === 'offered') faults.push('[G8] moved while somebody was asked');
  if (event.bounces > BOUNCE_CAP + 1) faults.push('[G9] bounced too often');
  return faults;
}
