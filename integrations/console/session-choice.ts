import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import { ownOpenSession, type TicketFacts } from './ticket-choice.ts';

/** For so long an ended session stays in view when its ticket is opened again. */
const FRESH_MS = 3_600_000;

/**
 * Which session of a ticket the agent looks at. Remembered, so that a reload of the page comes back to the same
 * delivery; a running session always comes first.
 */
export class SessionChoice {
  readonly #store: KeyValueStore;
  /** Sessions the agent is done with; the list of the relay may be a moment behind. */
  readonly #left = new Set<string>();
  /** What the agent opened on this page, however old. */
  #opened: string | undefined;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** Undefined for the card that starts one. */
  of({ ticket, sessions, portals }: TicketFacts, agentId: string, now: number): string | undefined {
    const own = sessions.filter(({ id, owner }) => owner.id === agentId && !this.#left.has(id));
    const open = ownOpenSession({ ticket, portals, sessions: own }, agentId);
    if (open) this.show(ticket.id, open.id);
    const kept = own.find(({ id }) => id === this.#store.get(keyOf(ticket.id)));
    const isFresh = !kept?.endedAt || kept.id === this.#opened || now - kept.endedAt < FRESH_MS;
    return isFresh ? kept?.id : undefined;
  }

  show(ticketId: string, sessionId: string): void {
    this.#left.delete(sessionId);
    this.#opened = sessionId;
    this.#store.set(keyOf(ticketId), sessionId);
  }

  /** Goes back to the card that starts one. */
  leave(ticketId: string, sessionId: string): void {
    this.#left.add(sessionId);
    this.#store.remove(keyOf(ticketId));
  }
}

function keyOf(ticketId: string): string {
  return `casement:shown:${ticketId}`;
}
