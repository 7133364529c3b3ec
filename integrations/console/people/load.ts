import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/** More bars than these nobody counts at sight. */
const MOST_BARS = 6;

/** How many sessions an agent has, of how many: one bar each, digits when there are many. */
@customElement('casement-load')
export class Load extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        gap: 2px;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        font-variant-numeric: tabular-nums;
      }
      i {
        inline-size: 6px;
        block-size: 12px;
        border: 1px solid var(--casement-line-strong);
        border-radius: 2px;
        forced-color-adjust: none;
      }
      .on {
        border-color: var(--casement-text-2);
        background: var(--casement-text-2);
      }
    `,
  ];

  @property({ type: Number }) load = 0;
  @property({ type: Number }) capacity = 1;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { load, capacity } = this;
    const count = Math.max(load, capacity);
    return html`
      <span class="sr">${t('loadOf', { load, capacity })}</span>
      ${
        count > MOST_BARS
          ? html`
              <span aria-hidden="true">${load}/${capacity}</span>
            `
          : Array.from(
              { length: count },
              (_, index) => html`
                <i class=${index < load ? 'on' : ''} aria-hidden="true"></i>
              `,
            )
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-load': Load;
  }
}
