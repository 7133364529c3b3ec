import type { RelayServer } from './relay-socket.ts';

const EVERY_MS = 15_000;

/** Closes connections whose token has lapsed: nothing is delivered to somebody who is signed out. */
export function startTokenSweep(io: RelayServer, clock: () => number): () => void {
  const sweep = setInterval(() => {
    const now = clock();
    for (const socket of io.of('/').sockets.values()) if (socket.data.expiresAt <= now) socket.disconnect(true);
  }, EVERY_MS);
  return () => {
    clearInterval(sweep);
  };
}
