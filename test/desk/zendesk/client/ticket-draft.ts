import type { CustomField, Ticket, TicketStatus } from '../ticket.ts';

/** What the agent, or the app, changed on a ticket and has not submitted yet. */
export interface TicketDraft {
  subject?: string;
  status?: TicketStatus;
  priority?: string;
  type?: string;
  tags?: string[];
  customFields?: CustomField[];
  commentText?: string;
  commentType?: CommentType;
}

export type CommentType = 'publicReply' | 'internalNote';

const SAVED_FIELDS = ['subject', 'status', 'priority', 'type', 'tags'] as const;

/** The ticket as the page shows it: the draft over what is saved. */
export function withDraft(ticket: Ticket, draft: TicketDraft): Ticket {
  const shown = { ...ticket };
  for (const field of SAVED_FIELDS) {
    if (draft[field] !== undefined) Object.assign(shown, { [field]: draft[field] });
  }
  const changed = draft.customFields ?? [];
  shown.custom_fields = [
    ...ticket.custom_fields.filter(({ id }) => !changed.some((field) => field.id === id)),
    ...changed,
  ];
  return shown;
}

/** The `ticket` object for the REST API, or undefined when there is nothing to submit. */
export function draftToUpdate(draft: TicketDraft): Record<string, unknown> | undefined {
  const update: Record<string, unknown> = {};
  for (const field of SAVED_FIELDS) {
    if (draft[field] !== undefined) update[field] = draft[field];
  }
  if (draft.customFields) update.custom_fields = draft.customFields;
  const body = draft.commentText?.trim();
  if (body) update.comment = { body, public: draft.commentType !== 'internalNote' };
  return Object.keys(update).length > 0 ? update : undefined;
}
