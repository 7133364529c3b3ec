import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { t } from './control-words.ts';
import { watchLocale } from './locale.ts';
import { presenceMarkStyles } from './presence-mark-styles.ts';
import type { PresenceState } from './presence-state.ts';

/** A presence mark with its word. */
@customElement('casement-presence')
export class Presence extends LitElement {
  static override styles = [
    baseStyles,
    presenceMarkStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
      }
    `,
  ];

  @property() state: PresenceState = 'offline';
  /** Another word than the usual one, for example a name. */
  @property() label = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <span class="mark ${this.state}"></span>
      <span>${this.label || t(this.state)}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-presence': Presence;
  }
}
