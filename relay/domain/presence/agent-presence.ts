import type { Clock, Timer } from '../ports.ts';

/** Without a beat for this long a page counts as gone; pages beat every 15 s. */
export const PRESENCE_LIFE_MS = 45_000;
/** A page that says it goes may be back this soon, reloaded. */
export const LEAVE_GRACE_MS = 12_000;
/** A beat and some delay. */
const BEATING_MS = 20_000;
/** Coming back from an absence shorter than any idle limit is no news. */
const NEWS_AFTER_IDLE_MS = 60_000;

/** What a page of an agent says of itself and of the person before it. */
export interface Beat {
  page: string;
  /** Since the last input in any tab, in ms. */
  idleMs: number;
  isLocked: boolean;
  isFrozen: boolean;
}

export type PresenceReason = 'offline' | 'idle' | 'locked' | 'frozen';

interface Page {
  until: number;
  isLocked: boolean;
  isFrozen: boolean;
}

interface Agent {
  pages: Map<string, Page>;
  /** The end of the last page. */
  until: number;
  beatAt: number;
  /** Last input, by the relay's clock. */
  activeAt: number;
  state: 'here' | 'locked' | 'frozen' | 'offline';
  since: number;
  cancel: (() => void) | undefined;
}

interface Collaborators {
  clock: Clock;
  timer: Timer;
  /** Presence, lock or freeze of this agent changed, or they came back from being idle. */
  changed: (agentId: string) => void;
}

/** Which agents are here: a lease that each page renews, never the state of a socket. Nothing of it is stored. */
export class AgentPresence {
  readonly #agents = new Map<string, Agent>();
  readonly #startedAt: number;

  constructor(private readonly with_: Collaborators) {
    this.#startedAt = with_.clock();
  }

  beat(agentId: string, { page, idleMs, isLocked, isFrozen }: Beat): void {
    const now = this.with_.clock();
    const agent = this.#agents.get(agentId) ?? this.#meet(agentId, now);
    agent.pages.set(page, { until: now + PRESENCE_LIFE_MS, isLocked, isFrozen });
    agent.beatAt = now;
    const activeAt = now - Math.max(0, idleMs);
    const isBack = now - agent.activeAt >= NEWS_AFTER_IDLE_MS && activeAt - agent.activeAt >= NEWS_AFTER_IDLE_MS;
    agent.activeAt = Math.max(agent.activeAt, activeAt);
    const isNews = this.#settle(agentId, agent, now);
    if (isBack && !isNews) this.#tell(agentId, agent, now);
  }

  /** The page is about to go; another page, or the same one reloaded, may beat within the grace. */
  leave(agentId: string, page: string): void {
    const agent = this.#agents.get(agentId);
    const left = agent?.pages.get(page);
    if (!agent || !left) return;
    const now = this.with_.clock();
    left.until = Math.min(left.until, now + LEAVE_GRACE_MS);
    this.#settle(agentId, agent, now);
  }

  isHere(agentId: string): boolean {
    const agent = this.#agents.get(agentId);
    return agent !== undefined && agent.until > this.with_.clock();
  }

  here(): string[] {
    return [...this.#agents.keys()].filter((agentId) => this.isHere(agentId));
  }

  /** Whether a page of this agent still beats here: who went to another relay is here only by name. */
  isBeating(agentId: string): boolean {
    const agent = this.#agents.get(agentId);
    return agent !== undefined && this.with_.clock() - agent.beatAt < BEATING_MS && this.isHere(agentId);
  }

  /** Every reason why this agent cannot be asked, and since when it is so; `idleLimitMs` null: never idle. */
  statusOf(agentId: string, idleLimitMs: number | null): { reasons: PresenceReason[]; since: number } {
    const agent = this.#agents.get(agentId);
    if (!agent) return { reasons: ['offline'], since: this.#startedAt };
    if (!this.isHere(agentId)) return { reasons: ['offline'], since: Math.max(agent.since, agent.until) };
    const idleAt = idleLimitMs === null ? Infinity : agent.activeAt + idleLimitMs;
    const isIdle = this.with_.clock() >= idleAt;
    const reasons: PresenceReason[] = agent.state === 'locked' || agent.state === 'frozen' ? [agent.state] : [];
    if (isIdle) reasons.push('idle');
    return { reasons, since: isIdle && reasons.length === 1 ? idleAt : agent.since };
  }

  /**
   * When an agent's lease ended; undefined while here. Who was never seen may have begun a lease just before this relay
   * started.
   */
  absentSince(agentId: string): number | undefined {
    const agent = this.#agents.get(agentId);
    if (!agent) return this.#startedAt + PRESENCE_LIFE_MS;
    return this.isHere(agentId) ? undefined : agent.until;
  }

  stop(): void {
    for (const agent of this.#agents.values()) agent.cancel?.();
    this.#agents.clear();
  }

  #meet(agentId: string, now: number): Agent {
    const agent: Agent = {
      pages: new Map(),
      until: now,
      beatAt: now,
      activeAt: 0,
      state: 'offline',
      since: now,
      cancel: undefined,
    };
    this.#agents.set(agentId, agent);
    return agent;
  }

  /** Works out the state and sets the timer for the next end of a page. Tells when the state changed. */
  #settle(agentId: string, agent: Agent, now: number): boolean {
    agent.until = Math.max(...[...agent.pages.values()].map(({ until }) => until));
    if (agent.until > now) for (const [page, { until }] of agent.pages) if (until <= now) agent.pages.delete(page);
    this.#watch(agentId, agent, now);
    const state = stateOf(agent, now);
    if (state === agent.state) return false;
    agent.state = state;
    this.#tell(agentId, agent, now);
    return true;
  }

  #watch(agentId: string, agent: Agent, now: number): void {
    agent.cancel?.();
    agent.cancel = undefined;
    const ends = [...agent.pages.values()].map(({ until }) => until).filter((until) => until > now);
    if (ends.length === 0) return;
    agent.cancel = this.with_.timer(Math.min(...ends) - now, () => {
      this.#settle(agentId, agent, this.with_.clock());
    });
  }

  #tell(agentId: string, agent: Agent, now: number): void {
    agent.since = now;
    this.with_.changed(agentId);
  }
}

/** Locked or frozen only if all live pages are: one awake page can take an offer. */
function stateOf({ pages }: Agent, now: number): Agent['state'] {
  const live = [...pages.values()].filter(({ until }) => until > now);
  if (live.length === 0) return 'offline';
  if (live.every(({ isLocked }) => isLocked)) return 'locked';
  if (live.every(({ isLocked, isFrozen }) => isLocked || isFrozen)) return 'frozen';
  return 'here';
}
