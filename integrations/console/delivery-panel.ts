import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Delivery } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconAlert } from '#shared/ui/icons/alert.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconRetry } from '#shared/ui/icons/retry.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/pill.ts';
import { spinnerStyles } from '#shared/ui/spinner-styles.ts';
import type { Tone } from '#shared/ui/tone.ts';
import { cardStyles } from './card-styles.ts';
import { CommandRunner } from './command-runner.ts';
import { deliveryProblemText } from './delivery-problem-text.ts';
import './failure-notice.ts';
import { t } from './words.ts';

/**
 * Whether the note has reached the ticket, and the button for when it has not.
 *
 * @fires casement-command - The delivery is to be tried again.
 */
@customElement('casement-delivery-panel')
export class DeliveryPanel extends LitElement {
  static override styles = [
    baseStyles,
    spinnerStyles,
    cardStyles,
    css`
      .item {
        display: grid;
        grid-template-columns: 18px 1fr auto;
        gap: 0 8px;
        padding: 8px 12px;
        --casement-icon: 16px;
      }
      .item > :is(.icon, .spinner) {
        margin-block-start: 2px;
      }
      .item > .wide {
        grid-column: 2 / -1;
      }
      .sent .icon {
        color: var(--casement-positive);
      }
      .failed .icon {
        color: var(--casement-critical);
      }
      casement-button {
        margin-block-start: 6px;
      }
    `,
  ];

  @property({ attribute: false }) delivery: Delivery = { state: 'none' };
  @property() ticketId = '';

  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { delivery } = this;
    if (delivery.state === 'none')
      return html`
        <p class="meta">${t('nothingWritten')}</p>
      `;
    return html`
      <section class="close">
        <div class="spread">
          <h3>${t('writtenTo', { ticket: this.ticketId })}</h3>
          <span role="status">${this.renderPill(delivery.state)}</span>
        </div>
        <div class="box item ${delivery.state}">
          ${this.renderMark(delivery.state)}
          <p>${t('deliveryItem')}</p>
          <span class="meta number">${delivery.state === 'sent' ? formatTime(delivery.at) : nothing}</span>
          <p class="meta wide">${this.renderText(delivery)}</p>
          ${delivery.state === 'failed' ? this.renderRetry(delivery.id) : nothing}
        </div>
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      </section>
    `;
  }

  private renderPill(state: Exclude<Delivery['state'], 'none'>) {
    const tones: Record<typeof state, Tone> = { queued: 'caution', sent: 'positive', failed: 'critical' };
    const words = { queued: t('deliveryWaiting'), sent: t('deliverySent'), failed: t('deliveryFailed') };
    return html`
      <casement-pill tone=${tones[state]}>${words[state]}</casement-pill>
    `;
  }

  private renderMark(state: Exclude<Delivery['state'], 'none'>) {
    if (state === 'queued')
      return html`
        <span class="spinner"></span>
      `;
    return iconSvg(state === 'sent' ? iconCheckCircle : iconAlert);
  }

  private renderText(delivery: Exclude<Delivery, { state: 'none' }>) {
    switch (delivery.state) {
      case 'sent':
        return t('deliveryKind');
      case 'failed':
        return [deliveryProblemText(delivery.problem), ' ', t('deliveryKept')];
      case 'queued': {
        const wait = delivery.retryAt - this.clock.now;
        const when = wait > 0 ? t('deliveryRetryIn', { time: formatDuration(wait) }) : t('deliverySending');
        return delivery.problem ? [deliveryProblemText(delivery.problem), ' ', when] : t('deliverySending');
      }
    }
  }

  private renderRetry(deliveryId: string) {
    return html`
      <div class="wide">
        <casement-button
          small
          .icon=${iconRetry}
          ?busy=${this.commands.busy !== undefined}
          @click=${() => this.commands.run({ name: 'delivery:retry', input: { deliveryId } })}
        >
          ${t('tryAgain')}
        </casement-button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-delivery-panel': DeliveryPanel;
  }
}
