import type { Connection } from 'mongoose';
import type { AgentStore, KnownAgent } from '../../domain/ports.ts';
import { replaceLatest } from './replace-latest.ts';
import { agentSchema, type AgentDocument } from './schemas.ts';

export function createMongoAgentStore(connection: Connection): AgentStore {
  const agents = connection.model('agent', agentSchema);
  return {
    async find(id) {
      const document = await agents.findById(id).lean();
      return document ? agentOf(document) : undefined;
    },
    async keep({ id, ...agent }) {
      await replaceLatest(
        () => agents.replaceOne({ _id: id }, agent),
        () => agents.create({ _id: id, ...agent }),
      );
    },
    async all() {
      return (await agents.find().lean()).map(agentOf);
    },
  };
}

function agentOf({ _id: id, tenantId, name, groups }: AgentDocument): KnownAgent {
  return { id, tenantId, name, groups: groups ?? [] };
}
