import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import type { IconShape } from './icon-shape.ts';
import { iconSvg } from './icon-svg.ts';
import { toneStyles } from './tone-styles.ts';
import type { Tone } from './tone.ts';

/**
 * A word or two about the state of the thing beside it.
 *
 * @slot - The words; the colour never stands alone.
 */
@customElement('casement-pill')
export class Pill extends LitElement {
  static override styles = [
    baseStyles,
    toneStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-block-size: 20px;
        padding-inline: 7px;
        border: 1px solid transparent;
        border-radius: 10px;
        background: var(--tone-subtle, var(--casement-surface-3));
        color: var(--tone, var(--casement-text-2));
        font-size: var(--casement-text-12);
        font-weight: var(--casement-weight-medium);
        --casement-icon: 13px;
      }
      .icon {
        margin-inline-start: -2px;
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'neutral';
  @property({ attribute: false }) icon: IconShape | undefined;

  override render() {
    return html`
      ${this.icon ? iconSvg(this.icon) : nothing}
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-pill': Pill;
  }
}
