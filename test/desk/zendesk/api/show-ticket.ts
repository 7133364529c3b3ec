import type { Comment, Ticket } from '../ticket.ts';

/** A ticket as the REST API shows it: without its comments and audits, with the fields that clients expect. */
export function showTicket(
  { comments: _comments, audits: _audits, channel, ...ticket }: Ticket,
  origin: string,
): Record<string, unknown> {
  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    ...ticket,
    raw_subject: ticket.subject,
    submitter_id: ticket.requester_id,
    via: { channel, source: { from: {}, to: {}, rel: null } },
    fields: ticket.custom_fields,
    is_public: true,
  };
}

export function showComment(comment: Comment): Record<string, unknown> {
  return {
    ...comment,
    type: 'Comment',
    plain_body: comment.body,
    html_body: `<div class="zd-comment">${escape(comment.body).replaceAll('\n', '<br>')}</div>`,
    attachments: [],
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    metadata: { system: {}, custom: {} },
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
