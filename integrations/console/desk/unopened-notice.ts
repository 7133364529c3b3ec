import { html, nothing } from 'lit';
import '#shared/ui/notice.ts';
import { t } from './words.ts';

/** Says which ticket the help desk did not open; nothing while `ticket` is undefined. */
export function unopenedNotice(ticket: string | undefined, dismiss: () => void) {
  return html`
    <div role="alert">
      ${
        ticket === undefined
          ? nothing
          : html`
              <casement-notice class="unopened" tone="caution" dismissible @casement-dismiss=${dismiss}>
                ${t('ticketNotOpened', { ticket })}
              </casement-notice>
            `
      }
    </div>
  `;
}
