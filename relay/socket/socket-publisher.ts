import { isForBoth, viewFor } from '../domain/sessions/view-for.ts';
import type { Publisher } from '../domain/ports.ts';
import type { RelayServer } from './relay-socket.ts';
import { roomOf, ticketRoomOf } from './room.ts';

/** Wakes those who have a session open; each role gets its own view of the commit. */
export function createSocketPublisher(io: RelayServer): Publisher {
  return {
    commit({ id: sessionId, guests }, commit) {
      const agents = roomOf(sessionId, 'agent');
      const outside = outsideRooms(sessionId, guests.length > 0);
      if (isForBoth(commit)) {
        io.to([agents, ...outside]).emit('session:commit', { sessionId, commit: viewFor('agent', commit) });
        return;
      }
      io.to(agents).emit('session:commit', { sessionId, commit: viewFor('agent', commit) });
      io.to(outside).emit('session:commit', { sessionId, commit: viewFor('customer', commit) });
    },
    presence(sessionId, presence) {
      io.to([roomOf(sessionId, 'agent'), roomOf(sessionId, 'customer')]).emit('session:presence', {
        sessionId,
        ...presence,
      });
    },
    ticketChanged(tenantId, ticketId) {
      io.to(ticketRoomOf(tenantId, ticketId)).emit('ticket:changed', { ticketId });
    },
  };
}

/** A guest sees what the customer sees. */
function outsideRooms(sessionId: string, hasGuests: boolean): string[] {
  const customers = roomOf(sessionId, 'customer');
  return hasGuests ? [customers, roomOf(sessionId, 'guest')] : [customers];
}
