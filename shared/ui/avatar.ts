import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { presenceMarkStyles } from './presence-mark-styles.ts';
import type { PresenceState } from './presence-state.ts';

/** The first letter of a name in a disc. Hidden from screen readers: the name stands beside it. */
@customElement('casement-avatar')
export class Avatar extends LitElement {
  static override styles = [
    baseStyles,
    presenceMarkStyles,
    css`
      :host {
        position: relative;
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: 28px;
        block-size: 28px;
        border: 1px solid transparent;
        border-radius: 50%;
        background: var(--casement-accent-subtle);
        color: var(--casement-accent);
        font-size: var(--casement-text-12);
        font-weight: var(--casement-weight-strong);
      }
      :host([size='small']) {
        inline-size: 20px;
        block-size: 20px;
        font-size: 10px;
      }
      :host([size='large']) {
        inline-size: 40px;
        block-size: 40px;
        font-size: var(--casement-text-15);
      }
      .mark {
        position: absolute;
        inset-block-end: -2px;
        inset-inline-end: -2px;
        box-shadow: 0 0 0 2px var(--casement-surface);
      }
    `,
  ];

  @property() name = '';
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';
  /** Shows the presence mark; say the state in words elsewhere. */
  @property() presence: PresenceState | undefined;

  override render() {
    const initial = /\p{L}|\p{N}/u.exec(this.name)?.[0].toLocaleUpperCase() ?? '';
    return html`
      <span aria-hidden="true">${initial}</span>
      ${
        this.presence
          ? html`
              <span class="mark ${this.presence}"></span>
            `
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-avatar': Avatar;
  }
}
