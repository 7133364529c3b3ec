import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TICKET_STATUSES, type Ticket } from '../../ticket.ts';
import type { CommentType } from '../ticket-draft.ts';
import type { TicketPageParts } from './ticket-page-parts.ts';

const TYPES: ReadonlyArray<readonly [CommentType, string]> = [
  ['publicReply', 'Public reply'],
  ['internalNote', 'Internal note'],
];

/** The answer being written. It stays a draft until Submit, also over a reload. */
export function composer(ticket: Ticket, { store, changes, submit }: TicketPageParts): TemplateResult {
  const { commentText = '', commentType = 'publicReply' } = store.draft(ticket.id);
  const write = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) changes.edit(ticket.id, 'commentText', event.target.value);
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit(ticket.id);
  };
  return html`
    <form class="composer ${commentType === 'internalNote' ? 'note' : ''}" @submit=${send}>
      <fieldset class="types">
        <legend class="visually-hidden">Kind of comment</legend>
        ${TYPES.map(
          ([type, label]) => html`
            <label>
              <input
                type="radio"
                name="comment-type"
                .checked=${live(commentType === type)}
                @change=${() => changes.edit(ticket.id, 'commentType', type)}
              />
              ${label}
            </label>
          `,
        )}
      </fieldset>
      <textarea
        aria-label="Comment"
        rows="3"
        placeholder=${commentType === 'internalNote' ? 'Only your team reads this' : 'Write to the requester'}
        .value=${live(commentText)}
        @input=${write}
      ></textarea>
      <div class="composer-foot">
        ${statusField(ticket, changes)}
        <button class="primary" type="submit">Submit</button>
      </div>
    </form>
  `;
}

function statusField(ticket: Ticket, changes: TicketPageParts['changes']): TemplateResult {
  const choose = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const status = TICKET_STATUSES.find((known) => known === value);
    if (status) changes.edit(ticket.id, 'status', status);
  };
  const offered = TICKET_STATUSES.filter((status) => status !== 'closed');
  return html`
    <label class="status-field">
      <span>Status</span>
      <select .value=${live(ticket.status)} @change=${choose}>
        ${offered.map(
          (status) => html`
            <option value=${status} ?selected=${status === ticket.status}>${status}</option>
          `,
        )}
      </select>
    </label>
  `;
}
