import type { Socket } from 'socket.io-client';

/** Resolves when the socket is connected; rejects when it is refused. */
export function untilConnected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}
