import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { watchLocale } from './locale.ts';
import { t } from './words.ts';

/** "Dana is typing". Never announced. */
@customElement('casement-typing')
export class Typing extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        min-inline-size: 0;
        color: var(--casement-text-3);
        font-size: var(--casement-text-12);
        overflow-wrap: anywhere;
      }
      i {
        flex: none;
        inline-size: 4px;
        block-size: 4px;
        margin-inline-end: 4px;
        border-radius: 50%;
        background: currentColor;
        forced-color-adjust: none;
        animation: typing 1.2s infinite;
      }
      i:nth-child(2) {
        animation-delay: 0.15s;
      }
      i:nth-child(3) {
        margin-inline-end: 8px;
        animation-delay: 0.3s;
      }
      @keyframes typing {
        30% {
          opacity: 0.25;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        i {
          animation: none;
        }
      }
    `,
  ];

  /** Who is typing; empty when nobody is. */
  @property() name = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return this.name
      ? html`
          <i></i>
          <i></i>
          <i></i>
          <span aria-live="off">${t('isTyping', { name: this.name })}</span>
        `
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-typing': Typing;
  }
}
