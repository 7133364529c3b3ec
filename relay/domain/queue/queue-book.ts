import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import { AgentBoard } from './agent-board.ts';
import { DayFigures } from './day-figures.ts';
import { LinePace } from './line-pace.ts';
import { byTurn, waitingSession } from './waiting-session.ts';

export type Waiting = SessionIn<'waiting' | 'offered'>;
export type Active = SessionIn<'active'>;

/** One tenant's sessions as queues see them: folded from commits, rebuilt from the open sessions. Decides nothing. */
export class QueueBook {
  readonly board = new AgentBoard();
  readonly #waiting = new Map<string, Waiting>();
  readonly #active = new Map<string, Active>();
  readonly #days = new Map<string, DayFigures>();
  readonly #paces = new Map<string, LinePace>();
  #positions: Map<string, number> | undefined;

  /** Everybody who waits, in no order. */
  waiting(): Waiting[] {
    return [...this.#waiting.values()];
  }

  active(): Active[] {
    return [...this.#active.values()];
  }

  /** Everybody who waits, who is next first. */
  inTurn(): Waiting[] {
    const turns = this.waiting().map((session) => ({ session, ...waitingSession(session) }));
    return turns.sort(byTurn).map(({ session }) => session);
  }

  /** Those who wait in a team's queue. */
  waitingIn(teamId: string): Waiting[] {
    return this.waiting().filter(({ place: { queue } }) => queue.kind === 'team' && queue.teamId === teamId);
  }

  /** Where a session stands in its queue, from 1; null when it does not wait. */
  positionOf(sessionId: string): number | null {
    this.#positions ??= positionsOf(this.inTurn());
    return this.#positions.get(sessionId) ?? null;
  }

  pace(teamId: string): LinePace {
    const pace = this.#paces.get(teamId) ?? new LinePace();
    this.#paces.set(teamId, pace);
    return pace;
  }

  day(teamId: string): DayFigures {
    const day = this.#days.get(teamId) ?? new DayFigures();
    this.#days.set(teamId, day);
    return day;
  }

  /** After each commit, in the order of the session's log. */
  follow(session: Session, commit: Commit): void {
    const before = this.#waiting.get(session.id);
    this.board.follow(session, commit);
    this.#place(session);
    this.#count(before, session, commit);
  }

  /** From nothing, as after a restart: `open` is every open session now. What was counted today stays. */
  rebuild(open: readonly Session[], commitsOf: ReadonlyMap<string, readonly Commit[]>): void {
    this.board.clear();
    this.#waiting.clear();
    this.#active.clear();
    this.#positions = undefined;
    for (const session of open) {
      this.#place(session);
      this.board.hold(session, ownedSince(commitsOf.get(session.id) ?? []));
    }
    this.board.recall([...commitsOf.values()].flat());
  }

  #place(session: Session): void {
    const isWaiting = session.phase === 'waiting' || session.phase === 'offered';
    if (isWaiting || this.#waiting.has(session.id)) this.#positions = undefined;
    this.#waiting.delete(session.id);
    this.#active.delete(session.id);
    if (session.phase === 'waiting' || session.phase === 'offered') this.#waiting.set(session.id, session);
    if (session.phase === 'active') this.#active.set(session.id, session);
  }

  #count(before: Waiting | undefined, session: Session, { at, events }: Commit): void {
    const after = this.#waiting.get(session.id);
    const isEntry = events.some(({ type }) => type === 'queue-entered');
    if (before?.place.queue.kind === 'team' && (isEntry || !after)) {
      this.#countLeaving(before, before.place.queue.teamId, session, at);
    }
    if (after?.place.queue.kind === 'team' && isEntry) this.day(after.place.queue.teamId).arrived(at);
  }

  #countLeaving({ place }: Waiting, teamId: string, { phase }: Session, at: number): void {
    const day = this.day(teamId);
    if (phase === 'active') day.answered(at, !place.isOverdue && place.bounces === 0);
    else if (phase === 'waiting') day.moved(at);
    else day.left(at);
    this.pace(teamId).advance();
  }
}

/** Counted in each queue by itself. */
function positionsOf(inTurn: readonly Waiting[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    inTurn.map(({ id, place: { queue } }) => {
      const name = queue.kind === 'team' ? `team ${queue.teamId}` : `agent ${queue.agentId}`;
      const position = (counts.get(name) ?? 0) + 1;
      counts.set(name, position);
      return [id, position];
    }),
  );
}

/** When the session came to whoever runs it now. */
function ownedSince(commits: readonly Commit[]): number {
  const came = commits.findLast(({ events }) =>
    events.some(({ type }) => type === 'offer-accepted' || type === 'session-taken' || type === 'ownership-moved'),
  );
  return (came ?? commits[0])?.at ?? 0;
}
