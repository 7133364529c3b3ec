import { createSeal } from './adapters/crypto/seal.ts';
import { createMemoryAgentStore } from './adapters/memory/memory-agent-store.ts';
import { createMemoryAuditStore } from './adapters/memory/memory-audit-store.ts';
import { createMemoryCredentialStore } from './adapters/memory/memory-credential-store.ts';
import { createMemoryPreferenceStore } from './adapters/memory/memory-preference-store.ts';
import { createMemoryRecordStore } from './adapters/memory/memory-record-store.ts';
import { createMemoryRecordingStore } from './adapters/memory/memory-recording-store.ts';
import { createMemoryRosterStore } from './adapters/memory/memory-roster-store.ts';
import { createMemorySessionLog } from './adapters/memory/memory-session-log.ts';
import { createMemoryTeamChatStore } from './adapters/memory/memory-team-chat-store.ts';
import { connectMongo, isMongoReady } from './adapters/mongo/connection.ts';
import { createMongoAgentStore } from './adapters/mongo/mongo-agent-store.ts';
import { createMongoAuditStore } from './adapters/mongo/mongo-audit-store.ts';
import { createMongoCredentialStore } from './adapters/mongo/mongo-credential-store.ts';
import { createMongoPreferenceStore } from './adapters/mongo/mongo-preference-store.ts';
import { createMongoRecordStore } from './adapters/mongo/mongo-record-store.ts';
import { createMongoRecordingStore } from './adapters/mongo/mongo-recording-store.ts';
import { createMongoRosterStore } from './adapters/mongo/mongo-roster-store.ts';
import { createMongoSessionLog } from './adapters/mongo/mongo-session-log.ts';
import { createMongoTeamChatStore } from './adapters/mongo/mongo-team-chat-store.ts';
import type {
  AgentStore,
  AuditStore,
  CredentialStore,
  PreferenceStore,
  RecordStore,
  RosterStore,
  SessionLog,
  TeamChatStore,
} from './domain/ports.ts';
import type { RecordingStore } from './domain/recording/recording-store.ts';

/** Everything the relay keeps. */
export interface Stores {
  log: SessionLog;
  records: RecordStore;
  recordings: RecordingStore;
  agents: AgentStore;
  credentials: CredentialStore;
  rosters: RosterStore;
  audit: AuditStore;
  preferences: PreferenceStore;
  teamChat: TeamChatStore;
  isReady: () => Promise<boolean>;
  close: () => Promise<void>;
}

export async function connectMongoStores(url: string, relaySecret: string): Promise<Stores> {
  const connection = await connectMongo(url);
  return {
    log: await createMongoSessionLog(connection),
    records: await createMongoRecordStore(connection),
    recordings: await createMongoRecordingStore(connection),
    agents: createMongoAgentStore(connection),
    credentials: createMongoCredentialStore(connection, createSeal(relaySecret)),
    rosters: await createMongoRosterStore(connection),
    audit: await createMongoAuditStore(connection),
    preferences: createMongoPreferenceStore(connection),
    teamChat: await createMongoTeamChatStore(connection),
    isReady: () => isMongoReady(connection),
    close: () => connection.close(),
  };
}

/** Nothing survives the process: for tests, and to measure what the store costs. */
export function createMemoryStores(): Stores {
  return {
    log: createMemorySessionLog(),
    records: createMemoryRecordStore(),
    recordings: createMemoryRecordingStore(),
    agents: createMemoryAgentStore(),
    credentials: createMemoryCredentialStore(),
    rosters: createMemoryRosterStore(),
    audit: createMemoryAuditStore(),
    preferences: createMemoryPreferenceStore(),
    teamChat: createMemoryTeamChatStore(),
    isReady: async () => true,
    close: async () => undefined,
  };
}
