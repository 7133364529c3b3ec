import { ChangeSignal } from './change-signal.ts';
import { seedTickets } from './seed-tickets.ts';
import type { Audit, AuditEvent, Ticket } from './ticket.ts';
import type { TicketUpdate } from './ticket-update.ts';

const FIELDS = ['subject', 'status', 'priority', 'type', 'external_id', 'assignee_id', 'tags'] as const;

export type NewTicket = TicketUpdate & { comment: NonNullable<TicketUpdate['comment']> };

const FRESH = {
  channel: 'api',
  status: 'new',
  priority: 'normal',
  type: 'question',
  assignee_id: null,
  group_id: 31,
  brand_id: 51,
  external_id: null,
} as const;

/** The desk's tickets, in memory: a stand-in forgets when it ends. */
export class TicketStore {
  readonly changes = new ChangeSignal();
  #tickets: Ticket[] = seedTickets(Date.now());
  #lastId = 5_000_000;

  list(): readonly Ticket[] {
    return this.#tickets;
  }

  find(id: number): Ticket | undefined {
    return this.#tickets.find((ticket) => ticket.id === id);
  }

  /** Applies one update as one audit, like the vendor. @param author user id */
  update(ticket: Ticket, update: TicketUpdate, author: number): Audit {
    const audit = this.#audit(ticket, this.#events(ticket, update), update.metadata ?? {}, author);
    for (const field of FIELDS) {
      const value = update[field];
      if (value !== undefined) Object.assign(ticket, { [field]: value });
    }
    for (const field of update.custom_fields ?? []) {
      ticket.custom_fields = [...ticket.custom_fields.filter(({ id }) => id !== field.id), field];
    }
    const event = audit.events.find((one) => one.type === 'Comment');
    if (update.comment && event?.type === 'Comment') {
      const { body, public: isPublic, author_id = author } = update.comment;
      const { id: audit_id, created_at } = audit;
      ticket.comments.push({ id: event.id, author_id, body, public: isPublic, audit_id, created_at });
    }
    this.changes.emit();
    return audit;
  }

  /** A new ticket, asked for by whoever makes it; its first comment decides whether customers can read it. */
  create(update: NewTicket, author: number): { ticket: Ticket; audit: Audit } {
    const created_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const ticket: Ticket = {
      ...FRESH,
      id: Math.max(...this.#tickets.map(({ id }) => id)) + 1,
      created_at,
      updated_at: created_at,
      requester_id: author,
      subject: update.subject ?? update.comment.body,
      description: update.comment.body,
      tags: [],
      custom_fields: [],
      comments: [],
      audits: [],
    };
    this.#tickets = [ticket, ...this.#tickets];
    return { ticket, audit: this.update(ticket, update, author) };
  }

  reset(): void {
    this.#tickets = seedTickets(Date.now());
    this.changes.emit();
  }

  #events(ticket: Ticket, update: TicketUpdate): AuditEvent[] {
    const events: AuditEvent[] = FIELDS.filter((field) => update[field] !== undefined).map((field) => ({
      type: 'Change',
      field_name: field,
      value: update[field],
      previous_value: ticket[field],
    }));
    for (const { id, value } of update.custom_fields ?? []) {
      const previous_value = ticket.custom_fields.find((field) => field.id === id)?.value ?? null;
      events.push({ type: 'Change', field_name: String(id), value, previous_value });
    }
    if (update.comment) {
      const { body, public: isPublic } = update.comment;
      events.push({ type: 'Comment', id: ++this.#lastId, body, public: isPublic });
    }
    return events;
  }

  #audit(ticket: Ticket, events: AuditEvent[], custom: Record<string, unknown>, author_id: number): Audit {
    // Whole seconds, as the vendor's times have: `updated_stamp` cannot tell two updates in one second apart.
    const created_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const metadata = { system: { client: 'stand-in' }, custom };
    const audit: Audit = { id: ++this.#lastId, ticket_id: ticket.id, created_at, author_id, metadata, events };
    ticket.audits.push(audit);
    ticket.updated_at = created_at;
    return audit;
  }
}
