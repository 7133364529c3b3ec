import type { LeaseStore } from '../../domain/ports.ts';

/** The lease store for tests without a store. */
export function createMemoryLeaseStore(): LeaseStore {
  const rows = new Map<string, { epoch: number; holder: string }>();
  return {
    newest: async (name) => rows.get(name),
    claim: async (name, epoch, holder) => {
      if (epoch <= (rows.get(name)?.epoch ?? 0)) return false;
      rows.set(name, { epoch, holder });
      return true;
    },
  };
}
