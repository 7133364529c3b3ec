import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { CustomerDetails } from './customer-details.ts';
import { t } from './details-words.ts';

/** Says above the chat that technical details are shared, with the one button that ends it. */
@customElement('casement-details-strip')
export class DetailsStrip extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-block: 4px;
        padding-inline: 16px 8px;
        border-block-end: 1px solid var(--casement-line);
        background: var(--casement-surface-2);
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
        --casement-icon: 16px;
      }
      p {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) details: Pick<CustomerDetails, 'stop'> | undefined;
  @property() agent = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      ${iconSvg(iconEye)}
      <p>${t('live', { agent: this.agent })}</p>
      <casement-button small label=${t('stopLong')} @click=${this.handleStop}>${t('stop')}</casement-button>
    `;
  }

  private handleStop() {
    this.details?.stop();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-details-strip': DetailsStrip;
  }
}
