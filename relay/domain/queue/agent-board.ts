import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** What one session takes of agents' time. */
interface Claim {
  owner: string | undefined;
  offeredTo: string | undefined;
}

const NOTHING: Claim = { owner: undefined, offeredTo: undefined };

/**
 * The load, open offers and misses of each agent, folded from the sessions and never counted beside them:
 * after a restart the same sessions give the same board.
 */
export class AgentBoard {
  readonly #claims = new Map<string, Claim>();
  readonly #owned = new Map<string, Set<string>>();
  readonly #offered = new Map<string, Set<string>>();
  readonly #workedAt = new Map<string, number>();
  readonly #misses = new Map<string, number>();

  /** The sessions that this agent runs; wrap-up counts, a key that nobody has used does not. */
  sessionsOf(agentId: string): ReadonlySet<string> {
    return this.#owned.get(agentId) ?? NONE;
  }

  /** The sessions that this agent is asked to take. */
  offersOf(agentId: string): ReadonlySet<string> {
    return this.#offered.get(agentId) ?? NONE;
  }

  /** Who runs this session or is asked to. */
  agentOf(sessionId: string): string | undefined {
    const claim = this.#claims.get(sessionId);
    return claim?.owner ?? claim?.offeredTo;
  }

  /** When a session last came to or left this agent, in ms since 1970; 0 if none did. */
  workedAt(agentId: string): number {
    return this.#workedAt.get(agentId) ?? 0;
  }

  /** Offers missed in a row. */
  missesOf(agentId: string): number {
    return this.#misses.get(agentId) ?? 0;
  }

  /** The agent says that they are there. */
  forgive(agentId: string): void {
    this.#misses.delete(agentId);
  }

  /** After each commit, in the order of the log. */
  follow(session: Session, commit: Commit): void {
    this.hold(session, commit.at);
    for (const event of commit.events) this.#count(event);
  }

  /** The session as it stands; `at`: when its ownership last changed. */
  hold(session: Session, at: number): void {
    const before = this.#claims.get(session.id) ?? NOTHING;
    const after = claimOf(session);
    move(this.#owned, session.id, before.owner, after.owner);
    move(this.#offered, session.id, before.offeredTo, after.offeredTo);
    if (before.owner !== after.owner) this.#noteWork(at, before.owner, after.owner);
    if (after.owner ?? after.offeredTo) this.#claims.set(session.id, after);
    else this.#claims.delete(session.id);
  }

  /** The history of all open sessions, at start: who missed offers. */
  recall(commits: readonly Commit[]): void {
    this.#misses.clear();
    const inOrder = [...commits].sort((left, right) => left.at - right.at);
    for (const { events } of inOrder) for (const event of events) this.#count(event);
  }

  clear(): void {
    for (const map of [this.#claims, this.#owned, this.#offered, this.#workedAt, this.#misses]) map.clear();
  }

  #noteWork(at: number, ...agents: Array<string | undefined>): void {
    for (const agent of agents) if (agent) this.#workedAt.set(agent, Math.max(at, this.workedAt(agent)));
  }

  #count(event: SessionEvent): void {
    if (event.type === 'offer-missed') this.#misses.set(event.agentId, this.missesOf(event.agentId) + 1);
    if (event.type === 'offer-declined') this.#misses.delete(event.agentId);
    if (event.type === 'offer-accepted' || event.type === 'session-taken') this.#misses.delete(event.agent.id);
  }
}

const NONE: ReadonlySet<string> = new Set();

function claimOf(session: Session): Claim {
  if (session.phase === 'offered') return { owner: undefined, offeredTo: session.offer.agent.id };
  const isRunning = session.phase === 'active' || session.phase === 'wrap-up';
  return isRunning ? { owner: session.owner?.id, offeredTo: undefined } : NOTHING;
}

function move(
  index: Map<string, Set<string>>,
  sessionId: string,
  before: string | undefined,
  after: string | undefined,
): void {
  if (before === after) return;
  if (before !== undefined) {
    const left = index.get(before);
    left?.delete(sessionId);
    if (left?.size === 0) index.delete(before);
  }
  if (after !== undefined) index.set(after, (index.get(after) ?? new Set()).add(sessionId));
}
