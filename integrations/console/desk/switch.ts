import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { switchStyles } from './switch-styles.ts';

/**
 * A setting that is on or off at once. A disabled one keeps the focus, so that its reason can be read.
 *
 * @fires change - Read `checked`. The owner sets `checked` again when the change was refused.
 */
@customElement('casement-switch')
export class Switch extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, switchStyles];

  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) disabled = false;
  /** Why it is disabled; shown in place of the hint. */
  @property() reason = '';

  override render() {
    const hint = (this.disabled && this.reason) || this.hint;
    return html`
      <div class="words">
        <label for="control">${this.label}</label>
        ${
          hint
            ? html`
                <p id="hint">${hint}</p>
              `
            : nothing
        }
      </div>
      <input
        id="control"
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        aria-checked=${this.checked ? 'true' : 'false'}
        aria-disabled=${this.disabled ? 'true' : nothing}
        aria-describedby=${hint ? 'hint' : nothing}
        @click=${this.handleClick}
        @change=${this.handleChange}
      />
    `;
  }

  private handleClick(event: Event) {
    if (this.disabled) event.preventDefault();
  }

  private handleChange({ target }: Event) {
    if (target instanceof HTMLInputElement) this.checked = target.checked;
    // `change` stops at the shadow root, unlike `input`.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-switch': Switch;
  }
}
