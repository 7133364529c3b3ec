import type { Member, Rank, Roster, Team } from '#shared/protocol/roster.ts';
import type { KnownAgent } from '../ports.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';

/**
 * The roster of one tenant as it holds now: what is stored, and the agents that were seen, whose groups of the help
 * desk make them members of the teams that name those groups. A rank that somebody gave counts more than a group.
 */
export class RosterIndex {
  readonly #explicit: ReadonlyMap<string, Member>;
  readonly #teams: ReadonlyMap<string, Team>;
  readonly #teamsOfGroup = new Map<string, string[]>();
  readonly #members = new Map<string, Member>();
  readonly #ofTeam = new Map<string, Map<string, Member>>();
  #whole: Roster | undefined;

  constructor(
    readonly stored: Roster,
    agents: Iterable<KnownAgent>,
  ) {
    this.#explicit = new Map(stored.members.map((member) => [member.agentId, member]));
    this.#teams = new Map(stored.teams.map((team) => [team.id, team]));
    for (const { id, groups } of stored.teams) {
      for (const group of groups) this.#teamsOfGroup.set(group, [...(this.#teamsOfGroup.get(group) ?? []), id]);
    }
    for (const member of stored.members) this.#put(member);
    for (const agent of agents) this.#put(this.#memberOf(agent));
  }

  /** Whether this agent counts differently from now on. */
  meet(agent: KnownAgent): boolean {
    const member = this.#memberOf(agent);
    if (JSON.stringify(member) === JSON.stringify(this.#members.get(agent.id))) return false;
    this.#put(member);
    return true;
  }

  get roster(): Roster {
    this.#whole ??= { ...this.stored, members: [...this.#members.values()] };
    return this.#whole;
  }

  member(agentId: string): Member | undefined {
    return this.#members.get(agentId);
  }

  team(teamId: string): Team | undefined {
    return this.#teams.get(teamId);
  }

  membersOf(teamId: string): Member[] {
    return [...(this.#ofTeam.get(teamId)?.values() ?? [])];
  }

  #memberOf({ id, name, groups }: KnownAgent): Member {
    const explicit = this.#explicit.get(id);
    const byGroup: Record<string, Rank> = {};
    for (const group of groups) {
      for (const teamId of this.#teamsOfGroup.get(group) ?? []) byGroup[teamId] = 'member';
    }
    return {
      agentId: id,
      name,
      ranks: { ...byGroup, ...explicit?.ranks },
      settings: explicit?.settings ?? DEFAULT_SETTINGS,
    };
  }

  #put(member: Member): void {
    this.#whole = undefined;
    const before = this.#members.get(member.agentId);
    for (const teamId of Object.keys(before?.ranks ?? {})) this.#ofTeam.get(teamId)?.delete(member.agentId);
    this.#members.set(member.agentId, member);
    for (const teamId of Object.keys(member.ranks)) {
      const members = this.#ofTeam.get(teamId) ?? new Map<string, Member>();
      this.#ofTeam.set(teamId, members.set(member.agentId, member));
    }
  }
}
