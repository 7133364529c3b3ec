import { createSeal } from './adapters/crypto/seal.ts';
import { createMemoryAgentStore } from './adapters/memory/memory-agent-store.ts';
import { createMemoryCredentialStore } from './adapters/memory/memory-credential-store.ts';
import { createMemoryRecordStore } from './adapters/memory/memory-record-store.ts';
import { createMemorySessionLog } from './adapters/memory/memory-session-log.ts';
import { connectMongo, isMongoReady } from './adapters/mongo/connection.ts';
import { createMongoAgentStore } from './adapters/mongo/mongo-agent-store.ts';
import { createMongoCredentialStore } from './adapters/mongo/mongo-credential-store.ts';
import { createMongoRecordStore } from './adapters/mongo/mongo-record-store.ts';
import { createMongoSessionLog } from './adapters/mongo/mongo-session-log.ts';
import type { AgentStore, CredentialStore, RecordStore, SessionLog } from './domain/ports.ts';

/** Everything the relay keeps. */
export interface Stores {
  log: SessionLog;
  records: RecordStore;
  agents: AgentStore;
  credentials: CredentialStore;
  isReady: () => Promise<boolean>;
  close: () => Promise<void>;
}

export async function connectMongoStores(url: string, relaySecret: string): Promise<Stores> {
  const connection = await connectMongo(url);
  return {
    log: await createMongoSessionLog(connection),
    records: await createMongoRecordStore(connection),
    agents: createMongoAgentStore(connection),
    credentials: createMongoCredentialStore(connection, createSeal(relaySecret)),
    isReady: () => isMongoReady(connection),
    close: () => connection.close(),
  };
}

/** Nothing survives the process: for tests, and to measure what the store costs. */
export function createMemoryStores(): Stores {
  return {
    log: createMemorySessionLog(),
    records: createMemoryRecordStore(),
    agents: createMemoryAgentStore(),
    credentials: createMemoryCredentialStore(),
    isReady: async () => true,
    close: async () => undefined,
  };
}
