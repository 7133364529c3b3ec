import type { Connection } from 'mongoose';
import type { TeamChatStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { teamMessageSchema } from './schemas.ts';

export async function createMongoTeamChatStore(connection: Connection): Promise<TeamChatStore> {
  const messages = connection.model('teamMessage', teamMessageSchema);
  await messages.createIndexes();
  return {
    async add(tenantId, { id, ...message }) {
      await insertOnce(() => messages.create({ _id: `${tenantId}:${id}`, tenantId, id, ...message }));
    },
    async last(tenantId, teamId, limit) {
      const newest = await messages.find({ tenantId, teamId }).sort({ at: -1, _id: -1 }).limit(limit).lean();
      return newest.map(({ id, by, at, text }) => ({ id, teamId, by, at, text })).reverse();
    },
  };
}
