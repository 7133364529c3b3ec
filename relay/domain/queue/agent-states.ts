import type { Availability } from '#shared/protocol/desk.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { AgentSettings, Member, Rank, Roster, Team } from '#shared/protocol/roster.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { AgentBoard } from './agent-board.ts';
import type { AgentState } from './agent-state.ts';
import { availabilityOf, blockOf, idleSince, type AgentFacts } from './eligibility.ts';
import type { OptOuts } from './opt-outs.ts';
import type { Reservations } from './reservations.ts';

/** What queues ask of the roster. */
export interface QueueRosters {
  stored(tenantId: string): Roster;
  team(tenantId: string, teamId: string): Team | undefined;
  member(tenantId: string, agentId: string): Member | undefined;
  membersOf(tenantId: string, teamId: string): Member[];
  ranksOf(tenantId: string, agentId: string): Readonly<Record<string, Rank>>;
  settingsOf(tenantId: string, agentId: string): AgentSettings;
  onChange(listener: (tenantId: string) => void): void;
}

export interface StateSources {
  rosters: QueueRosters;
  presence: AgentPresence;
  /** The agent's own idle limit in minutes, if they chose one. */
  ownIdleMinutes: (agentId: string) => number | null;
}

/** Every agent of one tenant as they are now, from roster, presence and sessions. */
export class AgentStates {
  constructor(
    private readonly tenantId: string,
    private readonly with_: StateSources,
    private readonly now: { board: AgentBoard; optOuts: OptOuts; reservations: Reservations },
  ) {}

  availabilityOf(agentId: string): Availability {
    return availabilityOf(this.#facts(agentId));
  }

  /** Whether this agent may get one more session, beside this one that they may be asked for already. */
  hasRoom(agentId: string, sessionId: string): boolean {
    const { capacity } = this.with_.rosters.settingsOf(this.tenantId, agentId);
    return this.#loadOf(agentId) - Number(this.#isCounted(agentId, sessionId)) < capacity;
  }

  /** Everybody who serves one of these queues, for routing. */
  of(queues: readonly QueueRef[]): AgentState[] {
    const { rosters } = this.with_;
    const members = new Map<string, Member>();
    const teamIds = new Set(queues.flatMap((queue) => (queue.kind === 'team' ? [queue.teamId] : [])));
    for (const teamId of teamIds) {
      for (const member of rosters.membersOf(this.tenantId, teamId)) members.set(member.agentId, member);
    }
    for (const queue of queues) {
      const member = queue.kind === 'agent' ? rosters.member(this.tenantId, queue.agentId) : undefined;
      if (member) members.set(member.agentId, member);
    }
    return [...members.values()].map((member) => this.#stateOf(member));
  }

  #stateOf({ agentId, name, ranks, settings }: Member): AgentState {
    const facts = this.#facts(agentId);
    return {
      agent: { id: agentId, name },
      teams: Object.keys(ranks),
      skills: skillsOf(settings),
      load: facts.load,
      capacity: facts.capacity,
      idleSince: idleSince(facts),
      blockedBy: blockOf(facts),
    };
  }

  #facts(agentId: string): AgentFacts {
    const { rosters, presence } = this.with_;
    const { capacity, idleMinutes } = rosters.settingsOf(this.tenantId, agentId);
    return {
      agentId,
      presence: presence.statusOf(agentId, this.#idleLimit(agentId, idleMinutes)),
      optedOutSince: this.now.optOuts.since(agentId),
      misses: this.now.board.missesOf(agentId),
      missesUntilAway: rosters.stored(this.tenantId).policy.missesUntilAway,
      load: this.#loadOf(agentId),
      hasOffer: this.#hasOffer(agentId),
      capacity,
      workedAt: this.now.board.workedAt(agentId),
    };
  }

  /** The agent's own limit counts when it is the shorter one. */
  #idleLimit(agentId: string, tenantMinutes: number | null): number | null {
    const own = this.with_.ownIdleMinutes(agentId);
    if (own === null && tenantMinutes === null) return null;
    return Math.min(own ?? Infinity, tenantMinutes ?? Infinity) * 60_000;
  }

  #hasOffer(agentId: string): boolean {
    return this.now.board.offersOf(agentId).size > 0 || this.now.reservations.sessionsOf(agentId).size > 0;
  }

  /** Sessions and offers, and what is being written and is neither yet. */
  #loadOf(agentId: string): number {
    const { board, reservations } = this.now;
    const [running, offered] = [board.sessionsOf(agentId), board.offersOf(agentId)];
    let load = running.size + offered.size;
    for (const id of reservations.sessionsOf(agentId).keys()) if (!running.has(id) && !offered.has(id)) load += 1;
    return load;
  }

  #isCounted(agentId: string, sessionId: string): boolean {
    const { board, reservations } = this.now;
    return [board.sessionsOf(agentId), board.offersOf(agentId), reservations.sessionsOf(agentId)].some((sessions) =>
      sessions.has(sessionId),
    );
  }
}

/** Of settings that change seldom, for decisions that are made often. */
const skillSets = new WeakMap<AgentSettings, ReadonlySet<string>>();

function skillsOf(settings: AgentSettings): ReadonlySet<string> {
  const skills = skillSets.get(settings) ?? new Set(settings.skills);
  skillSets.set(settings, skills);
  return skills;
}
