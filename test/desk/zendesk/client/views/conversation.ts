import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Comment, Ticket } from '../../ticket.ts';
import type { DeskStore } from '../desk-store.ts';
import { icon } from './icon.ts';
import { time } from './time.ts';

/** Replies and internal notes, oldest first; new ones appear by themselves. */
export function conversation(ticket: Ticket, store: DeskStore): TemplateResult {
  const comments = repeat(
    ticket.comments,
    ({ id }) => id,
    (comment) => entry(comment, store),
  );
  return html`
    <ol class="conversation" tabindex="0" aria-label="Conversation">
      ${comments}
    </ol>
  `;
}

function entry(comment: Comment, store: DeskStore): TemplateResult {
  const author = store.user(comment.author_id);
  const isStaff = author?.role !== 'end-user';
  return html`
    <li class=${comment.public ? '' : 'note'}>
      <span class="avatar ${isStaff ? 'staff' : ''}" aria-hidden="true">${author?.name.slice(0, 1)}</span>
      <div class="entry">
        <p class="entry-head">
          <b>${author?.name ?? 'Unknown'}</b>
          ${
            comment.public
              ? nothing
              : html`
                  <span class="note-mark">${icon('lock')}Internal note</span>
                `
          }
          <span class="meta">${time(comment.created_at)}</span>
        </p>
        <p class="entry-body">${comment.body}</p>
      </div>
    </li>
  `;
}
