import type { Server, Socket } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents } from '#shared/protocol/wire.ts';
import type { Claims } from '../domain/ports.ts';
import type { RateMeter } from './rate-meter.ts';

/** What the relay knows of a connection; set once in the handshake, `expiresAt` moves when the token is renewed. */
export interface Caller {
  claims: Claims;
  expiresAt: number;
  meter: RateMeter;
}

export type RelayServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, Caller>;
export type RelaySocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, Caller>;
