import { html, type TemplateResult } from 'lit';
import type { Ticket } from '../../ticket.ts';
import type { DeskStore } from '../desk-store.ts';
import { link } from './link.ts';
import { time } from './time.ts';

/** All tickets, newest first. */
export function ticketList(store: DeskStore): TemplateResult {
  return html`
    <div class="list-page">
      <h1>Tickets</h1>
      <p class="meta">${store.state.tickets.length} tickets of Fernway</p>
      <ul class="tickets">
        ${store.state.tickets.map((ticket) => row(ticket, store))}
      </ul>
    </div>
  `;
}

function row(ticket: Ticket, store: DeskStore): TemplateResult {
  const notes = ticket.comments.filter((comment) => !comment.public).length;
  const content = html`
    <span class="status ${ticket.status}">${ticket.status}</span>
    <span class="row-main">
      <b>${ticket.subject}</b>
      <span class="meta">#${ticket.id}, ${store.user(ticket.requester_id)?.name}</span>
    </span>
    <span class="meta row-notes">
      ${notes === 0 ? '' : notes === 1 ? '1 internal note' : `${notes} internal notes`}
    </span>
    <span class="meta">${store.user(ticket.assignee_id)?.name ?? 'Nobody yet'}</span>
    <span class="meta">${time(ticket.updated_at)}</span>
  `;
  return html`
    <li>${link(store, { kind: 'ticket', id: ticket.id }, content)}</li>
  `;
}
