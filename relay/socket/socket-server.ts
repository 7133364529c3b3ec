import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Authority } from '../domain/identity/authority.ts';
import { actorOf } from '../domain/identity/authority.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { Receipts } from '../domain/presence/receipts.ts';
import type { Observe } from '../domain/ports.ts';
import type { SessionService } from '../domain/sessions/session-service.ts';
import { bindCommands, type Handlers } from './bind.ts';
import { bindStreams } from './bind-streams.ts';
import type { Calls } from './calls.ts';
import { ConnectionCap } from './connection-cap.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';

const LARGEST_MESSAGE = 64 * 1024;

/** A client that is gone is noticed within 15 seconds. */
const PING = { pingInterval: 10_000, pingTimeout: 5_000 };

export function createSocketServer(http: HttpServer, origins: ReadonlySet<string>): RelayServer {
  return new Server(http, {
    ...PING,
    maxHttpBufferSize: LARGEST_MESSAGE,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    cors: { origin: [...origins] },
  });
}

interface Collaborators {
  calls: Calls;
  sessions: SessionService;
  authority: Authority;
  presence: Presence;
  receipts: Receipts;
  observe: Observe;
  clock: () => number;
  connectionsPerAddress: number;
  /** The client's network address, as far as proxies are trusted. */
  addressOf: (socket: RelaySocket) => string;
}

/** What happens on a connection that was admitted. */
export function serveSockets(io: RelayServer, with_: Collaborators): void {
  const cap = new ConnectionCap(with_.connectionsPerAddress);
  const handlers: Handlers = {
    calls: with_.calls,
    observe: with_.observe,
    clock: with_.clock,
    write: createWrite(with_),
  };
  io.on('connection', (socket) => {
    const address = with_.addressOf(socket);
    if (!cap.take(address)) {
      with_.observe('connections-capped', {});
      socket.disconnect(true);
      return;
    }
    // The upgrade request is not needed again; dropping it saves memory for each idle connection.
    Reflect.set(socket.conn, 'request', null);
    bindCommands(socket, handlers);
    bindStreams(socket, with_);
    socket.on('disconnecting', () => {
      cap.release(address);
      leaveAll(socket, with_.presence);
    });
  });
}

function createWrite({ authority, sessions }: Collaborators): Handlers['write'] {
  return async (name, { sessionId, commandId, ...input }, socket) => {
    const { claims } = socket.data;
    const reached = await authority.reach(claims, sessionId);
    if (!reached.ok) return reached;
    const command = { type: name, ...input } as Parameters<SessionService['execute']>[0]['command'];
    return sessions.execute({ sessionId, commandId, by: actorOf(claims), command });
  };
}

function leaveAll(socket: RelaySocket, presence: Presence): void {
  for (const room of socket.rooms) {
    const [kind, sessionId] = room.split('/');
    if (kind === 'session' && sessionId !== undefined) presence.leave(sessionId, socket.data.claims.role, socket.id);
  }
}
