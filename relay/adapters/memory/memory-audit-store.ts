import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { AuditStore } from '../../domain/ports.ts';

/** The audit store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryAuditStore(): AuditStore {
  const entries = new Map<string, { tenantId: string; entry: AuditEntry }>();
  return {
    add: async ({ id, tenantId, ...entry }) => {
      if (!entries.has(id)) entries.set(id, { tenantId, entry: structuredClone(entry) });
    },
    newest: async (tenantId, limit, target) =>
      [...entries]
        .filter(([, one]) => one.tenantId === tenantId && (target === undefined || one.entry.target === target))
        .sort(([id, { entry }], [otherId, other]) => other.entry.at - entry.at || (id < otherId ? 1 : -1))
        .slice(0, limit)
        .map(([, { entry }]) => structuredClone(entry)),
  };
}
