import type { TeamMessage } from '#shared/protocol/desk.ts';
import type { TeamChatStore } from '../../domain/ports.ts';

/** The team chat store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryTeamChatStore(): TeamChatStore {
  const messages = new Map<string, { tenantId: string; message: TeamMessage }>();
  return {
    add: async (tenantId, message) => {
      const key = `${tenantId}:${message.id}`;
      if (!messages.has(key)) messages.set(key, { tenantId, message: structuredClone(message) });
    },
    last: async (tenantId, teamId, limit) =>
      [...messages.values()]
        .filter((one) => one.tenantId === tenantId && one.message.teamId === teamId)
        .map(({ message }) => structuredClone(message))
        .sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
        .slice(-limit),
  };
}
