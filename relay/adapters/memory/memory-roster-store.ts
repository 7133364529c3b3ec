import type { Roster } from '#shared/protocol/roster.ts';
import type { RosterChange, RosterStore } from '../../domain/ports.ts';

/** The roster store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryRosterStore(): RosterStore {
  const tenants = new Map<string, Map<number, { roster: Roster; change: RosterChange }>>();
  const versionsOf = (tenantId: string) => tenants.get(tenantId) ?? new Map<number, never>();
  return {
    newest: async (tenantId) => {
      const versions = versionsOf(tenantId);
      return structuredClone(versions.get(Math.max(0, ...versions.keys()))?.roster);
    },
    change: async (tenantId, version) => structuredClone(versionsOf(tenantId).get(version)?.change),
    add: async (tenantId, roster, change) => {
      const versions = versionsOf(tenantId);
      if (versions.has(roster.version)) return 'taken';
      tenants.set(tenantId, new Map([...versions, [roster.version, structuredClone({ roster, change })]]));
      return 'written';
    },
  };
}
