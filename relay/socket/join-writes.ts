import type { Socket as TcpSocket } from 'node:net';
import type { RelaySocket } from './relay-socket.ts';

type Connection = RelaySocket['conn'];

/**
 * A commit and the answer to the command that made it leave in one write, in this order: one system call, not two.
 * Call the result when a command comes, and what that gives right after its answer was sent.
 */
export function joinWrites(conn: Connection): () => () => void {
  let awaited = 0;
  let held: Connection['transport'] | undefined;
  const release = () => {
    const transport = held;
    held = undefined;
    if (!transport) return;
    transport.writable = true;
    transport.emit('ready');
  };
  conn.on('packetCreate', () => {
    const { transport } = conn;
    if (awaited === 0 || transport.name !== 'websocket' || !transport.writable) return;
    // Engine.IO lets packets wait for a transport that is not writable, as it does after each write until the next tick.
    transport.writable = false;
    held = transport;
    process.nextTick(release);
  });
  corkFlushes(conn);
  return () => {
    awaited += 1;
    return () => {
      awaited -= 1;
      release();
    };
  };
}

/** Engine.IO writes each packet of a flush on its own; its `drain` follows in the same call. */
function corkFlushes(conn: Connection): void {
  let corked: TcpSocket | undefined;
  conn.on('flush', (packets: readonly unknown[]) => {
    if (packets.length > 1) corked = tcpOf(conn);
    corked?.cork();
  });
  conn.on('drain', () => {
    corked?.uncork();
    corked = undefined;
  });
}

/** Neither Engine.IO nor ws shows it in its types; without it each packet is a write of its own. */
function tcpOf({ transport }: Connection): TcpSocket | undefined {
  return (transport as { socket?: { _socket?: TcpSocket } }).socket?._socket;
}
