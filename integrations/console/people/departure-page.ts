import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { customerName } from '../customer-name.ts';
import { focusHeading } from '../focus-heading.ts';
import { ShowSessionEvent } from '../show-session-event.ts';
import type { Departure } from './departure-of.ts';
import type { Names } from './names-of.ts';
import { t } from './words.ts';

/**
 * Where the session went, for somebody who is no longer in it.
 *
 * @fires casement-show-session - Back to the ticket.
 */
@customElement('casement-departure')
export class DeparturePage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        flex: 1;
        align-content: center;
        justify-items: center;
        gap: 8px;
        padding: 24px;
        color: var(--casement-text-2);
        text-align: center;
      }
      h2 {
        outline: none;
        color: var(--casement-text);
        font-size: var(--casement-text-15);
        font-weight: var(--casement-weight-strong);
        overflow-wrap: anywhere;
      }
      casement-button {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) departure: Departure | undefined;
  @property({ attribute: false }) names: Names | undefined;
  /** Offers the ticket. */
  @property({ type: Boolean }) canLeave = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    const { session, departure, names } = this;
    if (!session || !departure || !names) return nothing;
    const name = customerName(session);
    return html`
      <div role="status">
        <h2 tabindex="-1">${titleOf(departure, names)}</h2>
        <p>${t('departureText', { name, time: formatTime(departure.at) })}</p>
      </div>
      ${
        this.canLeave
          ? html`
              <casement-button @click=${() => this.dispatchEvent(new ShowSessionEvent(undefined))}>
                ${t('backToTicket')}
              </casement-button>
            `
          : nothing
      }
    `;
  }
}

function titleOf(departure: Departure, names: Names): string {
  switch (departure.how) {
    case 'transferred':
      return t('departedTransfer', { queue: names.queue(departure.to) });
    case 'taken-over':
      return t('departedTakenOver');
    case 'left':
      return t('departedLeft');
    case 'removed':
      return t('departedRemoved');
    case 'lost':
      return t('departedLost');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-departure': DeparturePage;
  }
}
