import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { liveDotStyles } from '#shared/ui/live-dot-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { stopButtonStyles } from '../launcher/stop-button-styles.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import type { SharingState } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** Says above the chat what somebody sees now, with the one button that ends it (rows C7, J8). */
@customElement('casement-sharing')
export class SharingBanner extends LitElement {
  static override styles = [
    baseStyles,
    stopButtonStyles,
    liveDotStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-block: 7px;
        padding-inline: 16px 8px;
        background: var(--casement-live-fill);
        color: var(--casement-on-fill);
        font-size: calc(14px * var(--casement-font-scale));
      }
      div {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      p {
        font-weight: var(--casement-weight-strong);
      }
      span {
        font-size: var(--casement-text-13);
      }
    `,
  ];

  @property({ attribute: false }) sharing: Pick<CustomerSharing, 'stop' | 'title'> | undefined;
  @property({ attribute: false }) state: Extract<SharingState, { at: 'live' }> | undefined;
  @property() agent = '';

  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <i class="live-dot" aria-hidden="true"></i>
      <div role="region" aria-label=${this.sharing?.title ?? ''}>
        <p>${this.sharing?.title ?? ''}</p>
        <span>${this.detail}</span>
      </div>
      <button type="button" class="stop" @click=${this.handleStop}>${t('stopSharing')}</button>
    `;
  }

  private get detail(): string {
    const { state } = this;
    if (state?.step === 'starting') return t('starting');
    if (state?.step === 'too-large') return t('tooLarge', { agent: this.agent });
    if (state?.step === 'reconnecting') return t('reconnecting', { agent: this.agent });
    return state ? formatDuration(this.clock.now - state.since) : '';
  }

  private handleStop() {
    this.sharing?.stop();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-sharing': SharingBanner;
  }
}
