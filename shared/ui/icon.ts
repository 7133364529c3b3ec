import { LitElement, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import type { IconShape } from './icon-shape.ts';
import { iconSvg } from './icon-svg.ts';

/**
 * One icon, hidden from assistive technology. The size follows `--casement-icon`.
 * Usage: `<casement-icon .icon=${iconEye}></casement-icon>` with a constant of `icons.ts`.
 */
@customElement('casement-icon')
export class Icon extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        flex: none;
        vertical-align: middle;
      }
    `,
  ];

  @property({ attribute: false }) icon: IconShape | undefined;

  override render() {
    return this.icon ? iconSvg(this.icon) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-icon': Icon;
  }
}
