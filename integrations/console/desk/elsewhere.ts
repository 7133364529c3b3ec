import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QueueRow } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { DeskRunner } from './desk-runner.ts';
import { customerOf, rowTime } from './row-text.ts';
import { t } from './words.ts';

/**
 * One line that leads back to a session of the reader on another ticket (row E3). Takes no room without one.
 *
 * @fires casement-desk-action - Its ticket is to be opened.
 */
@customElement('casement-elsewhere')
export class Elsewhere extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
      }
      div {
        display: flex;
        gap: 8px;
        align-items: center;
        padding: 8px 12px;
        border-block-end: 1px solid var(--casement-line);
        background: var(--casement-surface-2);
      }
      p {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      b {
        display: block;
        font-weight: var(--casement-weight-strong);
      }
      .sub {
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** Own running sessions of other tickets, the one to name first. */
  @property({ attribute: false }) rows: readonly QueueRow[] = [];
  @property({ type: Number }) offset = 0;

  private readonly clock = new Clock(this);
  private readonly runner = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const [row, ...others] = this.rows;
    if (!row) return nothing;
    const time = rowTime(row, this.clock.now + this.offset);
    return html`
      <div role="region" aria-label=${t('stillConnected', { name: customerOf(row) })}>
        <p>
          <b>${t('stillConnected', { name: customerOf(row) })}</b>
          <span class="sub">
            ${t('stillTicket', { ticket: row.ticket.id, time })}
            ${others.length > 0 ? t('stillMore', { count: others.length }) : nothing}
          </span>
        </p>
        <casement-button
          small
          variant="primary"
          ?busy=${this.runner.busy !== undefined}
          @click=${() => void this.runner.run({ name: 'open', row })}
        >
          ${t('returnTo')}
        </casement-button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-elsewhere': Elsewhere;
  }
}
