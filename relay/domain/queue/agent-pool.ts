import type { AgentState } from './agent-state.ts';

interface Team {
  agents: readonly AgentState[];
  free: readonly AgentState[];
}

const NOBODY: Team = { agents: [], free: [] };

/** All agents by team, and who was asked in this run: an agent has one open offer at a time. */
export class AgentPool {
  readonly asked = new Set<string>();
  readonly #teams = new Map<string, { agents: AgentState[]; free: AgentState[] }>();

  constructor(private readonly agents: readonly AgentState[]) {
    for (const state of agents) for (const team of state.teams) this.#add(team, state);
  }

  /** Who serves this team's queue. */
  of(teamId: string): Team {
    return this.#teams.get(teamId) ?? NOBODY;
  }

  /** One agent alone, as for a personal queue. */
  only(agentId: string): Team {
    const state = this.agents.find(({ agent }) => agent.id === agentId);
    return state ? { agents: [state], free: isFree(state) ? [state] : [] } : NOBODY;
  }

  #add(teamId: string, state: AgentState): void {
    let team = this.#teams.get(teamId);
    if (!team) this.#teams.set(teamId, (team = { agents: [], free: [] }));
    team.agents.push(state);
    if (isFree(state)) team.free.push(state);
  }
}

function isFree({ blockedBy }: AgentState): boolean {
  return blockedBy === undefined;
}
