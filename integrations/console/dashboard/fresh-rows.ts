import { html, nothing } from 'lit';
import '#shared/ui/button.ts';
import { t } from './words.ts';

/** "2 new": rows that wait while somebody stands in the table. `label` says it to those who hear it. */
export function freshRows(count: number, label: string, show: () => unknown) {
  if (count === 0) return nothing;
  return html`
    <p class="empty">
      <casement-button small label=${label} @click=${show}>${t('newRows', { count })}</casement-button>
    </p>
  `;
}
