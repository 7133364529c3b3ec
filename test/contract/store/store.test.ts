import { createMemoryLeaseStore } from '../../../relay/adapters/memory/memory-lease-store.ts';
import { connectLeases } from '../../../relay/connect-leases.ts';
import type { LeaseStore } from '../../../relay/domain/ports.ts';
import { connectMongoStores, createMemoryStores, type Stores } from '../../../relay/stores.ts';
import { runAgentStoreSuite } from './agent-store-suite.ts';
import { runAuditStoreSuite } from './audit-store-suite.ts';
import { runLeaseStoreSuite } from './lease-store-suite.ts';
import { runPreferenceStoreSuite } from './preference-store-suite.ts';
import { runRecordStoreSuite } from './record-store-suite.ts';
import { runRecordingStoreSuite } from './recording-store-suite.ts';
import { runRosterStoreSuite } from './roster-store-suite.ts';
import { runSessionLogSuite } from './session-log-suite.ts';
import { runTeamChatStoreSuite } from './team-chat-store-suite.ts';

type AllStores = Stores & { leases: LeaseStore };

const opened: AllStores[] = [];

function suites(name: string, open: () => Promise<AllStores>): void {
  const once = async () => {
    const stores = await open();
    opened.push(stores);
    return stores;
  };
  runSessionLogSuite(name, async () => (await once()).log);
  runRecordStoreSuite(name, async () => (await once()).records);
  runRecordingStoreSuite(name, async () => (await once()).recordings);
  runAgentStoreSuite(name, async () => (await once()).agents);
  runRosterStoreSuite(name, async () => (await once()).rosters);
  runAuditStoreSuite(name, async () => (await once()).audit);
  runLeaseStoreSuite(name, async () => (await once()).leases);
  runPreferenceStoreSuite(name, async () => (await once()).preferences);
  runTeamChatStoreSuite(name, async () => (await once()).teamChat);
}

function urlOf(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run this through npm test.`);
  return url;
}

async function connect(url: string): Promise<AllStores> {
  const [stores, { leases, close }] = await Promise.all([connectMongoStores(url, 'x'.repeat(32)), connectLeases(url)]);
  return { ...stores, leases, close: () => Promise.all([stores.close(), close()]).then(() => undefined) };
}

suites('memory', async () => ({ ...createMemoryStores(), leases: createMemoryLeaseStore() }));
suites('embedded', () => connect(urlOf('TEST_STORE_URL')));
if (process.env.CASEMENT_TEST_MONGODB_URL) suites('MongoDB', () => connect(urlOf('CASEMENT_TEST_MONGODB_URL')));

afterAll(() => Promise.all(opened.map((stores) => stores.close())));
