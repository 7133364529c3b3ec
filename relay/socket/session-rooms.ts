import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { isInConversation, type Authority } from '../domain/identity/authority.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { SessionShelf } from '../domain/sessions/session-shelf.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';
import { roomOf, sessionOf } from './room.ts';

interface Collaborators {
  io: RelayServer;
  authority: Authority;
  presence: Presence;
  shelf: Pick<SessionShelf, 'openSession'>;
}

/** After one of these somebody may have lost the right to read, or entered or left the conversation. */
const MOVES: ReadonlySet<SessionEvent['type']> = new Set<SessionEvent['type']>([
  'queue-entered',
  'offer-accepted',
  'session-taken',
  'ownership-moved',
  'participant-joined',
  'participant-left',
  'invitation-closed',
  'guest-revoked',
  'watch-ended',
  'session-ended',
]);

/** Who listens to a session. Whoever loses the right is out in the same tick in which the commit went out (row H8). */
export class SessionRooms {
  constructor(private readonly with_: Collaborators) {}

  /** The caller is authorised. */
  async enter(socket: RelaySocket, session: Session): Promise<void> {
    await socket.join(roomOf(session.id, socket.data.claims.role));
    this.#seat(socket, session);
  }

  /** The connection is closing. */
  leaveAll(socket: RelaySocket): void {
    for (const room of socket.rooms) {
      const sessionId = sessionOf(room);
      if (sessionId !== undefined) this.with_.presence.leave(sessionId, endOf(socket), socket.id);
    }
  }

  /** After each commit was published. */
  follow(session: Session, { events }: Commit): void {
    if (!events.some(({ type }) => MOVES.has(type))) return;
    for (const role of ['agent', 'guest'] as const) {
      for (const socket of this.#socketsIn(roomOf(session.id, role))) this.#check(socket, session);
    }
  }

  /** Ranks have changed: every agent of the tenant is looked at again. */
  recheck(tenantId: string): void {
    for (const socket of this.with_.io.sockets.sockets.values()) {
      if (socket.data.claims.role !== 'agent' || socket.data.claims.tenantId !== tenantId) continue;
      for (const room of [...socket.rooms]) {
        const session = this.with_.shelf.openSession(sessionOf(room) ?? '');
        if (session) this.#check(socket, session);
      }
    }
  }

  #check(socket: RelaySocket, session: Session): void {
    if (this.with_.authority.mayReach(socket.data.claims, session)) {
      this.#seat(socket, session);
      return;
    }
    void socket.leave(roomOf(session.id, socket.data.claims.role));
    this.with_.presence.leave(session.id, endOf(socket), socket.id);
  }

  /** Readers and watchers are no company: only the conversation counts as here. */
  #seat(socket: RelaySocket, session: Session): void {
    if (session.phase === 'wrap-up' || session.phase === 'ended') return;
    const { claims } = socket.data;
    const counts = claims.role === 'customer' || isInConversation(session, claims.agentId);
    if (counts) this.with_.presence.arrive(session.id, endOf(socket), socket.id);
    else this.with_.presence.leave(session.id, endOf(socket), socket.id);
  }

  #socketsIn(room: string): RelaySocket[] {
    const { sockets, adapter } = this.with_.io.of('/');
    return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
  }
}

function endOf(socket: RelaySocket): 'agent' | 'customer' {
  return socket.data.claims.role === 'customer' ? 'customer' : 'agent';
}
