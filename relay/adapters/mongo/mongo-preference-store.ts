import type { Connection } from 'mongoose';
import type { PreferenceStore } from '../../domain/ports.ts';
import { replaceLatest } from './replace-latest.ts';
import { preferenceSchema } from './schemas.ts';

export function createMongoPreferenceStore(connection: Connection): PreferenceStore {
  const model = connection.model('preference', preferenceSchema);
  return {
    async find(agentId) {
      return (await model.findById(agentId).lean())?.preferences;
    },
    async keep(agentId, preferences) {
      await replaceLatest(
        () => model.replaceOne({ _id: agentId }, { preferences }),
        () => model.create({ _id: agentId, preferences }),
      );
    },
  };
}
