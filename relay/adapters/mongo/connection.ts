import mongoose, { type Connection } from 'mongoose';
import { mendDriver } from './destroyed-sockets.ts';

const PING_MS = 1500;

/**
 * One connection pool. Reads and writes wait for the majority and the journal: what is acknowledged survives.
 * Rejects after `timeoutMs` without a server.
 */
export async function connectMongo(url: string, timeoutMs = 5000): Promise<Connection> {
  mendDriver();
  const connection = mongoose.createConnection(url, {
    serverSelectionTimeoutMS: timeoutMs,
    socketTimeoutMS: 20_000,
    waitQueueTimeoutMS: timeoutMs,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 5000 },
    autoIndex: false,
    appName: 'casement',
  });
  // Failures reach the callers as rejected operations; without a listener they would also end the process.
  connection.on('error', () => undefined);
  return connection.asPromise();
}

export async function isMongoReady(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.command({ ping: 1 }, { signal: AbortSignal.timeout(PING_MS) });
    return connection.db !== undefined;
  } catch {
    return false;
  }
}
