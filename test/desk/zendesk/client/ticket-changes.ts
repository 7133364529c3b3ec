import type { CustomField } from '../ticket.ts';
import type { DeskStore } from './desk-store.ts';
import type { TicketDraft } from './ticket-draft.ts';

export interface TicketChange {
  readonly ticketId: number;
  /** Name in the app framework, for example `ticket.subject` or `ticket.custom_field_900001`. */
  readonly property: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
}

type Field = Exclude<keyof TicketDraft, 'customFields'>;

const PROPERTY: Readonly<Record<Field, string>> = {
  subject: 'ticket.subject',
  status: 'ticket.status',
  priority: 'ticket.priority',
  type: 'ticket.type',
  tags: 'ticket.tags',
  commentText: 'comment.text',
  commentType: 'comment.type',
};

/** The one way to edit a ticket on this page, by hand or by the app; every edit is announced to the app's frames. */
export class TicketChanges {
  readonly #store: DeskStore;
  readonly #listeners = new Set<(change: TicketChange) => void>();

  constructor(store: DeskStore) {
    this.#store = store;
  }

  listen(listener: (change: TicketChange) => void): void {
    this.#listeners.add(listener);
  }

  announce(change: TicketChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  edit<Name extends Field>(ticketId: number, field: Name, value: NonNullable<TicketDraft[Name]>): void {
    const draft = this.#store.draft(ticketId);
    const oldValue = { ...this.#store.ticket(ticketId), ...draft }[field];
    if (JSON.stringify(oldValue) === JSON.stringify(value)) return;
    this.#store.setDraft(ticketId, { ...draft, [field]: value });
    this.announce({ ticketId, property: PROPERTY[field], oldValue, newValue: value });
  }

  editCustomField(ticketId: number, field: CustomField): void {
    const draft = this.#store.draft(ticketId);
    const oldValue = this.#store.ticket(ticketId)?.custom_fields.find(({ id }) => id === field.id)?.value ?? null;
    const others = (draft.customFields ?? []).filter(({ id }) => id !== field.id);
    this.#store.setDraft(ticketId, { ...draft, customFields: [...others, field] });
    this.announce({ ticketId, property: `ticket.custom_field_${field.id}`, oldValue, newValue: field.value });
  }
}
