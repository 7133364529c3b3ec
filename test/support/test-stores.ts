import { connectMongoStores, type Stores } from '../../relay/stores.ts';

export const TEST_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
let count = 0;

/** A database of its own in the run's store, so that no suite sees what another left open. */
export function createTestStores(name: string): Promise<Stores> {
  const url = process.env.TEST_STORE_URL;
  if (!url) throw new Error('TEST_STORE_URL is not set: run this through npm test.');
  const database = `${name}-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
  return connectMongoStores(url.replace(/\/casement$/, `/${database}`), TEST_SECRET);
}
