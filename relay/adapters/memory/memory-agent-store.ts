import type { AgentStore, KnownAgent } from '../../domain/ports.ts';

/** The agent store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryAgentStore(): AgentStore {
  const agents = new Map<string, KnownAgent>();
  return {
    find: async (id) => structuredClone(agents.get(id)),
    keep: async (agent) => {
      agents.set(agent.id, structuredClone(agent));
    },
    all: async () => structuredClone([...agents.values()]),
  };
}
