import { connectMongo } from './adapters/mongo/connection.ts';
import { createMongoLeaseStore } from './adapters/mongo/mongo-lease-store.ts';
import type { LeaseStore } from './domain/ports.ts';

/** The leases of the queues, on a connection of their own: a busy store must not hold up their renewal. */
export async function connectLeases(url: string): Promise<{ leases: LeaseStore; close: () => Promise<void> }> {
  const connection = await connectMongo(url);
  return { leases: await createMongoLeaseStore(connection), close: () => connection.close() };
}
