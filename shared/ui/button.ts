import { LitElement, html, nothing, type CSSResultGroup } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { buttonStyles } from './button-styles.ts';
import type { IconShape } from './icon-shape.ts';
import { iconSvg } from './icon-svg.ts';
import { spinnerStyles } from './spinner-styles.ts';

/** How much a button asks to be pressed. At most one `primary` per view; `live-fill` only stops sharing. */
export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'text' | 'danger' | 'danger-fill' | 'live-fill';

/**
 * A button with a label. A disabled or busy one keeps the focus and swallows clicks, so that its reason can be read.
 *
 * @slot - The label.
 * @fires click - Only when neither disabled nor busy.
 */
@customElement('casement-button')
export class Button extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [baseStyles, spinnerStyles, buttonStyles];

  @property({ reflect: true }) variant: ButtonVariant = 'default';
  @property({ type: Boolean, reflect: true }) small = false;
  /** As wide as its container. */
  @property({ type: Boolean, reflect: true }) block = false;
  /** Shows a spinner; clicks wait until it is false. */
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) disabled = false;
  /** Why it is disabled: tooltip and description. */
  @property() reason = '';
  /** Accessible name and tooltip, when the words in the slot are not enough by themselves. */
  @property() label = '';
  /** `submit` submits the form around it. */
  @property() type: 'button' | 'submit' = 'button';
  @property({ attribute: false }) icon: IconShape | undefined;
  /** `aria-expanded` of a button that opens something; leave undefined otherwise. */
  @property({ attribute: false }) expanded: boolean | undefined;
  /** `aria-pressed` of a toggle; leave undefined otherwise. */
  @property({ attribute: false }) pressed: boolean | undefined;
  /** `aria-haspopup`, of a button that opens a menu or a dialog. */
  @property() popup: 'menu' | 'dialog' | undefined;

  override click() {
    this.renderRoot.querySelector('button')?.click();
  }

  override render() {
    const reason = this.disabled && this.reason;
    return html`
      <button
        type="button"
        aria-label=${this.label || nothing}
        title=${reason || this.label || nothing}
        aria-disabled=${this.disabled || this.busy || nothing}
        aria-busy=${this.busy || nothing}
        aria-expanded=${this.expanded ?? nothing}
        aria-pressed=${this.pressed ?? nothing}
        aria-haspopup=${this.popup ?? nothing}
        aria-describedby=${reason ? 'reason' : nothing}
        @click=${this.handleClick}
      >
        ${this.renderMark()}
        <slot></slot>
      </button>
      ${
        reason
          ? html`
              <span id="reason" class="sr">${reason}</span>
            `
          : nothing
      }
    `;
  }

  protected renderMark(): unknown {
    if (this.busy)
      return html`
        <span class="spinner"></span>
      `;
    return this.icon && iconSvg(this.icon);
  }

  private handleClick(event: Event) {
    if (this.disabled || this.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (this.type === 'submit') {
      this.closest('form')?.requestSubmit();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-button': Button;
  }
}
