import type { Session } from '#shared/protocol/session.ts';

/** The open sessions of each ticket, newest first. Derived from the sessions. */
export class TicketIndex {
  readonly #sessions = new Map<string, Map<string, Session>>();

  update(session: Session): void {
    const name = nameOf(session.tenantId, session.ticket.id);
    const ofTicket = this.#sessions.get(name) ?? new Map<string, Session>();
    this.#sessions.set(name, ofTicket.set(session.id, session));
  }

  forget(session: Session): void {
    const name = nameOf(session.tenantId, session.ticket.id);
    const ofTicket = this.#sessions.get(name);
    ofTicket?.delete(session.id);
    if (ofTicket?.size === 0) this.#sessions.delete(name);
  }

  of(tenantId: string, ticketId: string): Session[] {
    const ofTicket = this.#sessions.get(nameOf(tenantId, ticketId));
    return [...(ofTicket?.values() ?? [])].sort((left, right) => right.openedAt - left.openedAt);
  }
}

/** Ids hold no slash, so two tickets never share a name. */
function nameOf(tenantId: string, ticketId: string): string {
  return `${tenantId}/${ticketId}`;
}
