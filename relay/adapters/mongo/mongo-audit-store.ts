import type { Connection } from 'mongoose';
import type { AuditStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { auditSchema } from './schemas.ts';

export async function createMongoAuditStore(connection: Connection): Promise<AuditStore> {
  const entries = connection.model('audit', auditSchema);
  await entries.createIndexes();
  return {
    async add({ id, ...entry }) {
      await insertOnce(() => entries.create({ _id: id, ...entry }));
    },
    async newest(tenantId, limit, target) {
      const wanted = target === undefined ? { tenantId } : { tenantId, target };
      const documents = await entries.find(wanted).sort({ at: -1, _id: -1 }).limit(limit).lean();
      return documents.map(({ at, by, action, target: about, outcome, detail }) => ({
        at,
        by,
        action,
        target: about,
        outcome,
        detail,
      }));
    },
  };
}
