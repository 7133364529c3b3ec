import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { Reasons } from '#shared/protocol/queue-event.ts';
import type { QueueSettings } from '#shared/protocol/roster.ts';
import { PRESENCE_LIFE_MS } from '../presence/agent-presence.ts';
import { AgentStates, type StateSources } from './agent-states.ts';
import { assign } from './assign.ts';
import { dueWhileActive, dueWhileWaiting, nextDue, type DueFacts } from './due-decisions.ts';
import { OptOuts } from './opt-outs.ts';
import { QueueBook, type Waiting } from './queue-book.ts';
import type { QueueDecision } from './queue-decision.ts';
import { Reservations } from './reservations.ts';
import { waitingSession } from './waiting-session.ts';

/** A run makes no more offers than this, so that a flood of arrivals never stops the relay for long. */
const MOST_OFFERS = 20;
/** Where a personal queue has no team whose settings say how long. */
const OFFER_SECONDS = 30;

export interface TenantSources extends StateSources {
  /** How long a session stays with an agent who is absent. */
  agentGraceMs: number;
  /** How long a customer's session stays open with nobody to run it. */
  customerGraceMs: number;
}

/** The queues of one tenant: what is known, and what follows from it now. Writes nothing. */
export class TenantQueues {
  readonly book = new QueueBook();
  readonly optOuts = new OptOuts();
  readonly reservations = new Reservations();
  readonly states: AgentStates;
  #begunAt = 0;

  constructor(
    private readonly tenantId: string,
    private readonly with_: TenantSources,
  ) {
    const { book, optOuts, reservations } = this;
    this.states = new AgentStates(tenantId, with_, { board: book.board, optOuts, reservations });
  }

  /** This relay decides from now on: agents of whom it has not heard yet may be on their way to it. */
  beginAt(now: number): void {
    this.#begunAt = now;
  }

  /** Everything that is to be done now. Sessions that are being written to are left for the next time. */
  decide(now: number, isBeingWritten: (sessionId: string) => boolean): QueueDecision[] {
    const facts = this.#facts(now);
    const isIdle = ({ id }: { id: string }) => !isBeingWritten(id);
    const lost = this.book
      .active()
      .filter(isIdle)
      .map((session) => dueWhileActive(session, facts));
    const waiting = this.book.waiting().filter(isIdle);
    const due = waiting.map((session) => dueWhileWaiting(session, facts));
    const unasked = waiting.filter((session, index) => session.phase === 'waiting' && !due[index]);
    return [...lost, ...due, ...this.#route(unasked, now)].filter((decision) => decision !== undefined);
  }

  /** When the end of an offer or a waiting rule is due next. */
  nextDue(now: number): number {
    const dues = this.book.waiting().map((session) => nextDue(session, { queueOf: this.queueOf }));
    return Math.min(Infinity, ...dues.filter((due) => due > now));
  }

  teamIds(): string[] {
    return this.with_.rosters.stored(this.tenantId).teams.map(({ id }) => id);
  }

  /** Agents of a team who answer what waits: those with as many sessions as they can take will be free again. */
  staffOf(teamId: string): { atWork: number; free: number } {
    const members = this.with_.rosters.membersOf(this.tenantId, teamId);
    const reasons = members.map(({ agentId }) => this.states.availabilityOf(agentId).reasons);
    return {
      atWork: reasons.filter((each) => each.every((reason) => reason === 'full')).length,
      free: reasons.filter((each) => each.length === 0).length,
    };
  }

  readonly queueOf = (teamId: string): QueueSettings | undefined =>
    this.with_.rosters.team(this.tenantId, teamId)?.queue;

  #route(waiting: readonly Waiting[], now: number): QueueDecision[] {
    if (waiting.length === 0) return [];
    const agents = this.states.of(waiting.map(({ place }) => place.queue));
    const policy = { queueOf: this.queueOf, mostOffers: MOST_OFFERS };
    const { offers, exhausted } = assign(waiting.map(waitingSession), agents, policy, now);
    const sessions = new Map(waiting.map((session) => [session.id, session]));
    const names = new Map(agents.map(({ agent }) => [agent.id, agent]));
    const made = offers.map(({ sessionId, agentId, why }) => {
      const [session, agent] = [sessions.get(sessionId), names.get(agentId)];
      return session && agent && this.#offer(session, agent, why, now);
    });
    return [...made, ...exhausted.map((id) => exhaust(sessions.get(id)))].filter((one) => one !== undefined);
  }

  #offer({ id, seq, place, teamId }: Waiting, agent: AgentRef, why: Reasons, now: number): QueueDecision {
    const settingsOf = place.queue.kind === 'team' ? place.queue.teamId : teamId;
    const seconds = (settingsOf === null ? undefined : this.queueOf(settingsOf))?.offerSeconds ?? OFFER_SECONDS;
    return {
      sessionId: id,
      ifSeq: seq,
      commandId: `offer-${String(seq)}-${id}`,
      command: { type: 'offer:make', agent, until: now + seconds * 1000, why },
      agentId: agent.id,
    };
  }

  #facts(now: number): DueFacts {
    const { rosters, presence, agentGraceMs, customerGraceMs } = this.with_;
    const absentSince = (agentId: string) => {
      const since = presence.absentSince(agentId);
      return since === undefined || since > this.#begunAt ? since : this.#begunAt + PRESENCE_LIFE_MS;
    };
    const here = () => presence.here();
    const { policy } = rosters.stored(this.tenantId);
    return {
      now,
      absentSince,
      here,
      queueOf: this.queueOf,
      teamIds: this.teamIds(),
      policy,
      agentGraceMs,
      customerGraceMs,
    };
  }
}

function exhaust(session: Waiting | undefined): QueueDecision | undefined {
  if (!session) return undefined;
  const { id, seq } = session;
  return { sessionId: id, ifSeq: seq, commandId: `exhaust-${String(seq)}`, command: { type: 'queue:exhaust' } };
}
