import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { SessionSummary } from '#shared/protocol/session-commands.ts';
import { ownOpenSession, type TicketFacts } from './ticket-choice.ts';

/** For so long an ended session stays in view when its ticket is opened again. */
const FRESH_MS = 3_600_000;

/**
 * Which session of a ticket the agent looks at. Remembered, so that a reload of the page comes back to the same
 * delivery; a running session of their own comes first, then what they look at, then one that waits for somebody.
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
    const offered = sessions.filter(({ id }) => !this.#left.has(id));
    const open = ownOpenSession({ ticket, portals, sessions: offered }, agentId);
    if (open) this.show(ticket.id, open.id);
    const kept = offered.find(({ id }) => id === this.#store.get(keyOf(ticket.id)));
    if (kept && this.#isWorthShowing(kept, agentId, now)) return kept.id;
    return offered.find(({ phase }) => phase === 'waiting' || phase === 'offered')?.id;
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

  /** One of somebody else is left when it ends, unless the agent was looking at it. */
  #isWorthShowing({ id, endedAt, owner }: SessionSummary, agentId: string, now: number): boolean {
    if (endedAt === null || id === this.#opened) return true;
    return owner?.id === agentId && now - endedAt < FRESH_MS;
  }
}

function keyOf(ticketId: string): string {
  return `casement:shown:${ticketId}`;
}
