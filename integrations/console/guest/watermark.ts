import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';

const TILES = 48;

/** The guest's name over the whole page, so that a picture of it says who took it. It is decoration to all else. */
@customElement('casement-watermark')
export class Watermark extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: var(--casement-z-sticky);
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
        gap: 48px 24px;
        overflow: hidden;
        color: var(--casement-text);
        opacity: 0.09;
        pointer-events: none;
        user-select: none;
      }
      span::before {
        content: attr(data-text);
      }
      span {
        padding: 12px;
        font-size: var(--casement-text-13);
        font-weight: var(--casement-weight-strong);
        rotate: -24deg;
        white-space: nowrap;
      }
    `,
  ];

  @property() text = '';

  override render() {
    return Array.from(
      { length: TILES },
      () => html`
        <span aria-hidden="true" data-text=${this.text}></span>
      `,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watermark': Watermark;
  }
}
