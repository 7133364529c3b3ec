import { streams, type StreamName, type StreamPayload } from '#shared/protocol/wire.ts';
import type { Monitors } from '../domain/desk/monitors.ts';
import { isInConversation } from '../domain/identity/authority.ts';
import type { AgentPresence } from '../domain/presence/agent-presence.ts';
import type { Receipts } from '../domain/presence/receipts.ts';
import type { SessionShelf } from '../domain/sessions/session-shelf.ts';
import { RateMeter } from './rate-meter.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';
import { roomOf } from './room.ts';

/** What one page may mirror in a second, in characters; a slow watcher must not fill the relay's memory. */
const MIRRORED_PER_SECOND = 512 * 1024;

export interface StreamCollaborators {
  shelf: Pick<SessionShelf, 'openSession'>;
  receipts: Receipts;
  agentPresence: Pick<AgentPresence, 'beat' | 'leave'>;
  monitors: Pick<Monitors, 'connectionFor'>;
  clock: () => number;
}

/** Forwards what is ephemeral: never stored, dropped rather than queued, never in the way of chat. */
export function bindStreams(io: RelayServer, socket: RelaySocket, with_: StreamCollaborators): void {
  bindConversation(socket, with_);
  if (socket.data.claims.role === 'agent') bindDesk(io, socket, socket.data.claims.agentId, with_);
}

function bindConversation(socket: RelaySocket, with_: StreamCollaborators): void {
  const { claims } = socket.data;
  const [from, other] =
    claims.role === 'customer' ? (['customer', 'agent'] as const) : (['agent', 'customer'] as const);

  listen(socket, 'typing', with_, ({ sessionId }) => {
    if (!speaksIn(socket, sessionId, with_)) return;
    socket.to(roomOf(sessionId, other)).volatile.emit('typing', { sessionId, from });
  });

  listen(socket, 'receipt', with_, ({ sessionId, ...claimed }) => {
    const session = speaksIn(socket, sessionId, with_);
    const advanced = session && with_.receipts.advance(sessionId, from, claimed, session.seq);
    if (advanced) socket.to(roomOf(sessionId, other)).emit('receipt', { sessionId, from, ...advanced });
  });
}

function bindDesk(io: RelayServer, socket: RelaySocket, agentId: string, with_: StreamCollaborators): void {
  const { agentPresence, monitors, clock } = with_;
  const mirrored = new RateMeter(MIRRORED_PER_SECOND, clock());
  listen(socket, 'agent:beat', with_, (beat) => {
    agentPresence.beat(agentId, beat);
  });
  listen(socket, 'agent:leave', with_, ({ page }) => {
    agentPresence.leave(agentId, page);
  });
  listen(socket, 'mirror:frame', with_, (frame) => {
    const watcher = monitors.connectionFor(agentId, frame.monitorId);
    if (watcher !== undefined && mirrored.take(clock(), frame.data.length)) io.to(watcher).emit('mirror:frame', frame);
  });
}

/** What does not fit the contract, comes too fast or after the sign-in has lapsed is dropped. */
function listen<K extends StreamName>(
  socket: RelaySocket,
  name: K,
  { clock }: StreamCollaborators,
  handle: (payload: StreamPayload<K>) => void,
): void {
  const listener = (raw: unknown) => {
    const payload = streams[name].safeParse(raw);
    if (!payload.success || clock() >= socket.data.expiresAt || !socket.data.meter.take(clock())) return;
    handle(payload.data as StreamPayload<K>);
  };
  socket.on(name as string as never, listener as never);
}

/** The session, if this end has it open and is in its conversation: who only reads is not heard. */
function speaksIn(socket: RelaySocket, sessionId: string, { shelf }: StreamCollaborators) {
  const { claims } = socket.data;
  const session = socket.rooms.has(roomOf(sessionId, claims.role)) ? shelf.openSession(sessionId) : undefined;
  if (!session) return undefined;
  return claims.role === 'customer' || isInConversation(session, claims.agentId) ? session : undefined;
}
