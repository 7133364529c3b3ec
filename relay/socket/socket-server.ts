import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { MonitorScreens } from '../domain/desk/monitor-screens.ts';
import type { Monitors } from '../domain/desk/monitors.ts';
import type { WriteDesk } from '../domain/desk/write-desk.ts';
import type { Observe } from '../domain/ports.ts';
import { bindCommands, type Handlers } from './bind.ts';
import { bindStreams, type StreamCollaborators } from './bind-streams.ts';
import type { Calls } from './calls.ts';
import { ConnectionCap } from './connection-cap.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';
import type { SessionRooms } from './session-rooms.ts';

/** A picture of a watched console; only agents send any. */
const LARGEST_MESSAGE = 320 * 1024;
const LARGEST_FROM_OUTSIDE = 64 * 1024;

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

interface Collaborators extends StreamCollaborators {
  calls: Calls;
  writes: WriteDesk;
  sessionRooms: SessionRooms;
  monitors: Monitors;
  monitorScreens: Pick<MonitorScreens, 'leave'>;
  observe: Observe;
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
    write: (name, input, socket) => with_.writes.run(socket.data.claims, name, input),
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
    if (socket.data.claims.role !== 'agent') limitSize(socket);
    bindCommands(socket, handlers);
    bindStreams(io, socket, with_);
    socket.on('disconnecting', () => {
      cap.release(address);
      with_.sessionRooms.leaveAll(socket);
      with_.monitors.leave(socket.id);
      with_.monitorScreens.leave(socket.id);
    });
  });
}

/** Customers and guests send nothing large: who does is put out before it is parsed. */
function limitSize({ conn }: RelaySocket): void {
  conn.on('packet', ({ data }: { data?: string | Buffer }) => {
    if (data !== undefined && data.length > LARGEST_FROM_OUTSIDE) conn.close();
  });
}
