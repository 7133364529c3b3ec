import type { Preferences } from '#shared/protocol/desk.ts';
import type { PreferenceStore } from '../../domain/ports.ts';

/** The preference store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryPreferenceStore(): PreferenceStore {
  const kept = new Map<string, Preferences>();
  return {
    find: async (agentId) => structuredClone(kept.get(agentId)),
    keep: async (agentId, preferences) => {
      kept.set(agentId, structuredClone(preferences));
    },
  };
}
