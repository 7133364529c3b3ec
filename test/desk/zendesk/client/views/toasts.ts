import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskStore } from '../desk-store.ts';
import { icon } from './icon.ts';

export function toasts(store: DeskStore): TemplateResult {
  return html`
    ${repeat(
      store.toasts,
      ({ id }) => id,
      ({ id, kind, text }) => html`
        <div class="toast ${kind}">
          <p>${text}</p>
          <button class="icon-button" type="button" aria-label="Dismiss" @click=${() => store.dismiss(id)}>
            ${icon('close')}
          </button>
        </div>
      `,
    )}
  `;
}
