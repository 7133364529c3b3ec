import { streams } from '#shared/protocol/wire.ts';
import type { Authority } from '../domain/identity/authority.ts';
import type { Receipts } from '../domain/presence/receipts.ts';
import { roomOf } from './room.ts';
import type { RelaySocket } from './relay-socket.ts';

interface Collaborators {
  authority: Authority;
  receipts: Receipts;
  clock: () => number;
}

/** Forwards what is ephemeral to the other side: never stored, dropped rather than queued, never in the way of chat. */
export function bindStreams(socket: RelaySocket, { authority, receipts, clock }: Collaborators): void {
  const { claims } = socket.data;
  const other = claims.role === 'agent' ? 'customer' : 'agent';
  const mayPass = (sessionId: string) =>
    clock() < socket.data.expiresAt &&
    socket.data.meter.take(clock()) &&
    socket.rooms.has(roomOf(sessionId, claims.role));

  socket.on('typing', (raw: unknown) => {
    const typing = streams.typing.safeParse(raw);
    if (!typing.success || !mayPass(typing.data.sessionId)) return;
    const { sessionId } = typing.data;
    socket.to(roomOf(sessionId, other)).volatile.emit('typing', { sessionId, from: claims.role });
  });

  socket.on('receipt', (raw: unknown) => {
    const receipt = streams.receipt.safeParse(raw);
    if (!receipt.success || !mayPass(receipt.data.sessionId)) return;
    const { sessionId } = receipt.data;
    void authority.reach(claims, sessionId).then((reached) => {
      if (!reached.ok) return;
      const advanced = receipts.advance(sessionId, claims.role, receipt.data, reached.value.session.seq);
      if (advanced) socket.to(roomOf(sessionId, other)).emit('receipt', { sessionId, from: claims.role, ...advanced });
    });
  });
}
