import { connectLeases } from '../../relay/connect-leases.ts';
import type { LeaseStore } from '../../relay/domain/ports.ts';
import { connectMongoStores, type Stores } from '../../relay/stores.ts';

export type TestStores = Stores & { leases: LeaseStore };

export const TEST_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
let count = 0;

/** The address of a database of its own in the run's store, so that no suite sees what another left open. */
export function storeUrlFor(name: string): string {
  const base = process.env.TEST_STORE_URL;
  if (!base) throw new Error('TEST_STORE_URL is not set: run this through npm test.');
  return base.replace(/\/casement$/, `/${name}-${process.pid}-${Date.now()}-${count++}`);
}

export async function createTestStores(name: string): Promise<TestStores> {
  const url = storeUrlFor(name);
  const stores = await connectMongoStores(url, TEST_SECRET);
  const { leases, close } = await connectLeases(url);
  return {
    ...stores,
    leases,
    async close() {
      await Promise.all([stores.close(), close()]);
    },
  };
}
