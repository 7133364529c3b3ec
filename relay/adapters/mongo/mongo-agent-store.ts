import type { Connection } from 'mongoose';
import type { AgentStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { agentSchema } from './schemas.ts';

export function createMongoAgentStore(connection: Connection): AgentStore {
  const agents = connection.model('agent', agentSchema);
  return {
    async find(id) {
      const agent = await agents.findById(id).lean();
      return agent ? { id, name: agent.name } : undefined;
    },
    async add({ id, name, tenantId }) {
      await insertOnce(() => agents.create({ _id: id, name, tenantId }));
    },
  };
}
