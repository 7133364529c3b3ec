import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { t } from './control-words.ts';
import { DismissEvent } from './dismiss-event.ts';
import './icon-button.ts';
import type { IconShape } from './icon-shape.ts';
import { iconSvg } from './icon-svg.ts';
import { iconX } from './icons/x.ts';
import { watchLocale } from './locale.ts';
import { toneStyles } from './tone-styles.ts';
import type { Tone } from './tone.ts';

/**
 * A short message in place: what happened, what is affected, what to do.
 * Give the host a role (`status`, `alert`) when it appears by itself.
 *
 * @slot - The text; `<b>` for its first words.
 * @slot actions - Buttons below the text.
 * @fires casement-dismiss - When `dismissible` and put away.
 */
@customElement('casement-notice')
export class Notice extends LitElement {
  static override styles = [
    baseStyles,
    toneStyles,
    css`
      :host {
        display: flex;
        gap: 8px;
        padding: 8px 10px;
        border: 1px solid transparent;
        border-radius: var(--casement-radius-m);
        background: var(--tone-subtle, var(--casement-surface-2));
        color: var(--casement-text-2);
        font-size: var(--casement-notice-text, var(--casement-text-12));
        --casement-icon: 16px;
      }
      .icon {
        margin-block-start: 1px;
        color: var(--tone, inherit);
      }
      div {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      ::slotted(b) {
        color: var(--casement-text);
        font-weight: var(--casement-weight-strong);
      }
      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      ::slotted([slot='actions']) {
        margin-block-start: 6px;
      }
      casement-icon-button {
        align-self: flex-start;
        margin-block: -4px;
        --casement-icon-button: 26px;
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'neutral';
  @property({ attribute: false }) icon: IconShape | undefined;
  @property({ type: Boolean }) dismissible = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      ${this.icon ? iconSvg(this.icon) : nothing}
      <div>
        <slot></slot>
        <slot name="actions"></slot>
      </div>
      ${
        this.dismissible
          ? html`
              <casement-icon-button
                .icon=${iconX}
                label=${t('dismiss')}
                @click=${this.handleDismiss}
              ></casement-icon-button>
            `
          : nothing
      }
    `;
  }

  private handleDismiss() {
    this.dispatchEvent(new DismissEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-notice': Notice;
  }
}
