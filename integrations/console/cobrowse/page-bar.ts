import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { FitEvent } from './fit-event.ts';
import type { PageSight } from './page-state.ts';
import { t } from './words.ts';

/**
 * Over the picture: which page it is, how large it is, and how it is looked at.
 *
 * @fires casement-fit - The whole window, or its own size.
 */
@customElement('casement-page-bar')
export class PageBar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        padding-block: 3px;
        padding-inline: 10px 4px;
        border-block-end: 1px solid var(--casement-line);
        background: var(--casement-surface);
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      .address,
      .as {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .address {
        flex: 1;
        color: var(--casement-text);
      }
      .scale {
        min-inline-size: 44px;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      casement-button {
        flex: none;
      }
      @container (width < 700px) {
        .as,
        .scale {
          display: none;
        }
      }
    `,
  ];

  /** Whose page it is. */
  @property() name = '';
  @property({ attribute: false }) sight: PageSight | undefined;
  /** What is read of `sight`: whoever sets it has the bar drawn anew. */
  @property({ attribute: false }) state: readonly unknown[] = [];
  @property({ type: Boolean }) isFitted = true;
  /** Pixels of ours for one of the customer's. */
  @property({ type: Number }) scale = 1;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { name, sight } = this;
    const { width = 0, height = 0 } = sight?.size ?? {};
    const isFollowing = sight?.isFollowing ?? true;
    return html`
      <bdi class="address" title=${sight?.address || nothing}>${placeText(sight?.address ?? '')}</bdi>
      <span class="as" ?hidden=${!sight?.size}>
        ${t('pageAs', { name, width: String(width), height: String(height) })}
      </span>
      <casement-button
        small
        variant="quiet"
        .pressed=${isFollowing}
        title=${isFollowing ? t('followHint', { name }) : t('lookHint', { name })}
        @click=${() => sight?.follow(!isFollowing)}
      >
        ${t('follow', { name })}
      </casement-button>
      <casement-button
        small
        variant="quiet"
        .pressed=${this.isFitted}
        title=${this.isFitted ? t('fullHint') : t('fitHint')}
        @click=${() => this.dispatchEvent(new FitEvent(!this.isFitted))}
      >
        ${t('fit')}
      </casement-button>
      <span class="scale">${Math.round(this.scale * 100)} %</span>
    `;
  }
}

/** The host and the path: what else is in an address says nothing to a reader. */
function placeText(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-bar': PageBar;
  }
}
