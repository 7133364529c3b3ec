import mongoose, { type Connection } from 'mongoose';

/**
 * One connection pool. Reads and writes wait for the majority and the journal: what is acknowledged survives.
 * Rejects after `timeoutMs` without a server.
 */
export async function connectMongo(url: string, timeoutMs = 5000): Promise<Connection> {
  const connection = mongoose.createConnection(url, {
    serverSelectionTimeoutMS: timeoutMs,
    socketTimeoutMS: 20_000,
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
    await connection.db?.command({ ping: 1 }, { timeoutMS: 1500 });
    return connection.db !== undefined;
  } catch {
    return false;
  }
}
