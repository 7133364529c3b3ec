import type { Socket } from 'node:net';
import { createRequire } from 'node:module';
import mongoose from 'mongoose';

interface DriverConnection {
  socket: Socket;
  writeCommand: (this: DriverConnection, ...args: unknown[]) => Promise<void>;
}

let isMended = false;

/**
 * A socket that breaks is destroyed first and says so later in the same turn of the event loop. What the driver (7.8)
 * writes in between waits for a "drain" that never comes: the operation hangs for ever, and when it is the monitor's
 * own, so does the whole client. Here such a write fails at once, as on any broken connection.
 */
export function mendDriver(): void {
  if (isMended) return;
  isMended = true;
  // The copy that mongoose uses, whichever that is.
  const require = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  const driver = require('mongodb/lib/cmap/connection.js') as { Connection: { prototype: DriverConnection } };
  const { prototype } = driver.Connection;
  const write = prototype.writeCommand;
  prototype.writeCommand = function (...args) {
    if (!this.socket.destroyed) return write.apply(this, args);
    return Promise.reject(new mongoose.mongo.MongoNetworkError('The connection broke before this was sent.'));
  };
}
