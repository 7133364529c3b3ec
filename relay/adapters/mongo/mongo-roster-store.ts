import type { Connection } from 'mongoose';
import type { RosterStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { rosterSchema } from './schemas.ts';

/** So many versions keep their content; of older ones only who changed what is kept, and their key stays taken. */
const WHOLE_VERSIONS = 50;

export async function createMongoRosterStore(connection: Connection): Promise<RosterStore> {
  const rosters = connection.model('roster', rosterSchema);
  await rosters.createIndexes();
  const keyOf = (tenantId: string, version: number) => `${tenantId}:${String(version)}`;
  return {
    async newest(tenantId) {
      const [document] = await rosters.find({ tenantId }).sort({ version: -1 }).limit(1).lean();
      return document?.roster;
    },
    async change(tenantId, version) {
      const document = await rosters.findById(keyOf(tenantId, version), { roster: 0 }).lean();
      return document ? { version, by: document.by, at: document.at, what: document.what } : undefined;
    },
    async add(tenantId, roster, change) {
      const { version } = roster;
      const isOurs = await insertOnce(() =>
        rosters.create({ ...change, _id: keyOf(tenantId, version), tenantId, version, roster }),
      );
      if (!isOurs) return 'taken';
      // In the background: what is left whole by a failure here costs space, nothing else.
      rosters
        .updateOne({ _id: keyOf(tenantId, version - WHOLE_VERSIONS) }, { $unset: { roster: 1 } })
        .catch(() => undefined);
      return 'written';
    },
  };
}
