import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Ticket } from '../../ticket.ts';
import type { DeskStore } from '../desk-store.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { icon } from './icon.ts';
import type { TicketPageParts } from './ticket-page-parts.ts';
import { time } from './time.ts';

/** One ticket: what it is about, the conversation, and the answer being written. */
export function ticketPage(ticket: Ticket, parts: TicketPageParts): TemplateResult {
  const { store, changes } = parts;
  const rename = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) changes.edit(ticket.id, 'subject', event.target.value);
  };
  return html`
    <article class="ticket" aria-label="Ticket ${ticket.id}">
      <header>
        <h1 class="visually-hidden">Ticket ${ticket.id}: ${ticket.subject}</h1>
        <p class="subject-row">
          <span class="status ${ticket.status}">${ticket.status}</span>
          <input class="subject" aria-label="Subject" maxlength="150" .value=${live(ticket.subject)} @input=${rename} />
          ${panelButton(store)}
        </p>
        ${facts(ticket, store)}
      </header>
      ${conversation(ticket, store)} ${ticket.status === 'closed' ? closed() : composer(ticket, parts)}
    </article>
  `;
}

function facts(ticket: Ticket, store: DeskStore): TemplateResult {
  const requester = store.user(ticket.requester_id);
  return html`
    <dl class="facts">
      <div>
        <dt>Ticket</dt>
        <dd>#${ticket.id}</dd>
      </div>
      <div>
        <dt>Requester</dt>
        <dd title=${requester?.email ?? ''}>${requester?.name}</dd>
      </div>
      <div>
        <dt>Assignee</dt>
        <dd>${store.user(ticket.assignee_id)?.name ?? 'Nobody yet'}</dd>
      </div>
      <div>
        <dt>Tags</dt>
        <dd>
          ${
            ticket.tags.length === 0
              ? 'None'
              : ticket.tags.map(
                  (tag) => html`
                    <span class="tag">${tag}</span>
                  `,
                )
          }
        </dd>
      </div>
      <div>
        <dt>Changed</dt>
        <dd>${time(ticket.updated_at)}</dd>
      </div>
    </dl>
  `;
}

function panelButton(store: DeskStore): TemplateResult | typeof nothing {
  if (!store.session.isPanelHidden) return nothing;
  const show = (): void => {
    store.session.isPanelHidden = false;
    store.changed();
  };
  return html`
    <button class="default" type="button" aria-label="Show apps" @click=${show}>
      ${icon('show')}
      <span>Show apps</span>
    </button>
  `;
}

function closed(): TemplateResult {
  return html`
    <p class="closed-line">${icon('lock')} This ticket is closed. Nothing can be added.</p>
  `;
}
