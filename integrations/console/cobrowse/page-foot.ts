import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PagePart } from '#shared/protocol/session-event.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import { behindText } from './page-text.ts';
import { t } from './words.ts';

/** Under the picture: how late it is, what is missing in it, and whose name is over it. */
@customElement('casement-page-foot')
export class PageFoot extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        padding: 6px 10px;
        background: var(--casement-surface);
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        --casement-icon: 14px;
      }
      span {
        display: flex;
        align-items: center;
        gap: 5px;
      }
      .live {
        color: var(--casement-positive);
        font-variant-numeric: tabular-nums;
      }
      .mark {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Boolean }) isLive = false;
  /** How late the last change was shown, in ms. */
  @property({ type: Number }) behindMs: number | undefined;
  /** How many areas cannot be shown. */
  @property({ type: Number }) blind = 0;
  /** How much of the page the customer shows. */
  @property() shownPart: PagePart = 'page';
  @property() watermark = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const format = (seconds: number) => new Intl.NumberFormat(getLocale()).format(seconds);
    return html`
      <span class="live" ?hidden=${!this.isLive}>${iconSvg(iconCheckCircle)}${behindText(this.behindMs, format)}</span>
      <span ?hidden=${this.blind === 0}>${iconSvg(iconEyeOff)}${t('blind', { count: this.blind })}</span>
      <span ?hidden=${this.shownPart === 'page'}>${iconSvg(iconEyeOff)}${t('partOnly')}</span>
      <span class="mark" ?hidden=${this.watermark === ''}>${t('watermark', { text: this.watermark })}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-foot': PageFoot;
  }
}
