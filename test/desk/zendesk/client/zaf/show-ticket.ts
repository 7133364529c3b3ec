import type { Comment, Ticket } from '../../ticket.ts';
import type { User } from '../../user.ts';
import type { DeskStore } from '../desk-store.ts';

/** A ticket as the app framework shows it to apps. */
export function showTicket(ticket: Ticket, store: DeskStore): Record<string, unknown> {
  const draft = store.draft(ticket.id);
  const person = (id: number | null): Record<string, unknown> | null => showUser(store.user(id));
  return {
    id: ticket.id,
    isNew: false,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    externalId: ticket.external_id,
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    via: { channel: ticket.channel },
    requester: person(ticket.requester_id),
    assignee: { user: person(ticket.assignee_id), group: { id: ticket.group_id, name: 'Billing' } },
    brand: { id: ticket.brand_id, name: 'Fernway', subdomain: store.state.subdomain, isActive: true },
    form: { id: 71 },
    organization: null,
    collaborators: [],
    comments: ticket.comments.map((comment) => showComment(comment, store)),
    conversation: ticket.comments.map((comment) => showMessage(comment, store)),
    comment: { text: draft.commentText ?? '', type: draft.commentType ?? 'publicReply', useRichText: false },
    ...Object.fromEntries(ticket.custom_fields.map(({ id, value }) => [`customField:custom_field_${id}`, value])),
  };
}

export function showUser(user: User | undefined): Record<string, unknown> | null {
  if (!user) return null;
  const { id, name, email, role, locale } = user;
  const timeZone = { ianaName: 'Europe/London', name: user.time_zone, offset: 0, formattedOffset: 'GMT+00:00' };
  return { id, name, email, role, locale, timeZone, avatarUrl: '', externalId: '', tags: [], organizations: [] };
}

function showComment(comment: Comment, store: DeskStore): Record<string, unknown> {
  const { id, body, created_at: createdAt } = comment;
  return { id, value: body, createdAt, public: comment.public, author: showUser(store.user(comment.author_id)) };
}

function showMessage(comment: Comment, store: DeskStore): Record<string, unknown> {
  const author = store.user(comment.author_id);
  return {
    attachments: [],
    author: { id: comment.author_id, name: author?.name ?? '', role: author?.role ?? '', avatar: '' },
    channel: { name: comment.public ? 'web' : 'internal' },
    message: { content: comment.body, contentType: 'text/plain' },
    timestamp: comment.created_at,
  };
}
