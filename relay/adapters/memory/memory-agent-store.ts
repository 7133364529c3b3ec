import type { AgentRef } from '#shared/protocol/session-event.ts';
import type { AgentStore } from '../../domain/ports.ts';

/** The agent store for tests without a store. */
export function createMemoryAgentStore(): AgentStore {
  const agents = new Map<string, AgentRef>();
  return {
    find: async (id) => agents.get(id),
    add: async ({ id, name }) => {
      if (!agents.has(id)) agents.set(id, { id, name });
    },
  };
}
