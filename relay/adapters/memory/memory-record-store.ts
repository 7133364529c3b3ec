import type { RecordStore, SessionRecord } from '../../domain/ports.ts';

/** The record store for unit tests; passes the same contract suite as the real one. */
export function createMemoryRecordStore(): RecordStore {
  const records = new Map<string, SessionRecord>();
  return {
    keep: async (record) => {
      if (!records.has(record.session.id)) records.set(record.session.id, structuredClone(record));
    },
    find: async (sessionId) => structuredClone(records.get(sessionId)),
    ofTicket: async (tenantId, ticketId, limit) =>
      [...records.values()]
        .map(({ session }) => session)
        .filter((session) => session.tenantId === tenantId && session.ticket.id === ticketId)
        .sort((left, right) => right.openedAt - left.openedAt)
        .slice(0, limit),
  };
}
