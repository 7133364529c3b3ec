import { connectMongoStores, createMemoryStores, type Stores } from '../../../relay/stores.ts';
import { runRecordStoreSuite } from './record-store-suite.ts';
import { runSessionLogSuite } from './session-log-suite.ts';

const opened: Stores[] = [];

function suites(name: string, open: () => Promise<Stores>): void {
  const once = async () => {
    const stores = await open();
    opened.push(stores);
    return stores;
  };
  runSessionLogSuite(name, async () => (await once()).log);
  runRecordStoreSuite(name, async () => (await once()).records);
}

function urlOf(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run this through npm test.`);
  return url;
}

suites('memory', async () => createMemoryStores());
suites('embedded', () => connectMongoStores(urlOf('TEST_STORE_URL'), 'x'.repeat(32)));
if (process.env.CASEMENT_TEST_MONGODB_URL) {
  suites('MongoDB', () => connectMongoStores(urlOf('CASEMENT_TEST_MONGODB_URL'), 'x'.repeat(32)));
}

afterAll(() => Promise.all(opened.map((stores) => stores.close())));
