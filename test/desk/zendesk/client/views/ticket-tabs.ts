import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskStore } from '../desk-store.ts';
import { icon } from './icon.ts';
import { link } from './link.ts';

/** Open tickets. Switching keeps a ticket's app alive, closing ends it. */
export function ticketTabs(store: DeskStore): TemplateResult | typeof nothing {
  if (store.session.openTabs.length === 0) return nothing;
  return html`
    <nav aria-label="Open tickets">
      <ul>
        ${repeat(
          store.session.openTabs,
          (id) => id,
          (id) => tab(id, store),
        )}
      </ul>
    </nav>
  `;
}

function tab(id: number, store: DeskStore): TemplateResult {
  const ticket = store.ticket(id);
  const isUnsaved = Object.keys(store.draft(id)).length > 0;
  const label = html`
    <b>#${id}</b>
    <span class="cut">${ticket?.subject}</span>
    ${
      isUnsaved
        ? html`
            <span class="dot" title="Not submitted yet"></span>
          `
        : nothing
    }
  `;
  return html`
    <li>
      ${link(store, { kind: 'ticket', id }, label, { isCurrent: store.activeId === id })}
      <button type="button" aria-label="Close ticket ${id}" @click=${() => store.closeTab(id)}>${icon('close')}</button>
    </li>
  `;
}
