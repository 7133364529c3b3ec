import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { iconSvg } from './icon-svg.ts';
import { iconAlert } from './icons/alert.ts';

/**
 * A labelled input with a hint and an error. Enter submits the form around it. Several lines: `casement-text-area`.
 *
 * @slot action - A button beside the field.
 * @fires input - On each change; read `value`.
 * @fires change - When the change is done.
 */
@customElement('casement-field')
export class Field extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, fieldStyles];

  @property() label = '';
  /** Keeps the label for screen readers only. */
  @property({ type: Boolean }) isLabelHidden = false;
  @property() value = '';
  @property() placeholder = '';
  @property() hint = '';
  /** What is wrong and what to do; empty when nothing is. Announced when it appears. */
  @property() error = '';
  @property() type: 'text' | 'email' | 'search' = 'text';
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) readOnly = false;
  @property() autocomplete: 'off' | 'name' | 'email' = 'off';
  /** Letters of equal width, left to right in every language, no spelling: keys, links. */
  @property({ type: Boolean, reflect: true }) code = false;

  /** Selects the whole text, for values that are there to be copied. */
  select() {
    this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>('#control')?.select();
  }

  override render() {
    return html`
      <label for="control" class=${this.isLabelHidden ? 'sr' : nothing}>${this.label}</label>
      <div class="row">
        ${this.renderControl()}
        <slot name="action"></slot>
      </div>
      ${
        this.hint &&
        html`
          <p id="hint">${this.hint}</p>
        `
      }
      <p id="error" aria-live="polite">${this.error && [iconSvg(iconAlert), this.error]}</p>
    `;
  }

  protected renderControl() {
    return html`
      <input
        id="control"
        type=${this.type}
        .value=${this.value}
        placeholder=${this.placeholder}
        autocomplete=${this.autocomplete}
        autocapitalize=${this.code ? 'off' : nothing}
        spellcheck=${this.code ? 'false' : nothing}
        dir=${this.code ? 'ltr' : 'auto'}
        ?disabled=${this.disabled}
        ?readonly=${this.readOnly}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby="hint error"
        @input=${this.handleInput}
        @change=${this.handleChange}
        @keydown=${this.handleKeydown}
      />
    `;
  }

  protected handleInput(event: InputEvent) {
    const control = event.target;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) this.value = control.value;
  }

  protected handleChange() {
    // `change` stops at the shadow root, unlike `input`.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Otherwise the same key press would also activate whatever takes the focus next.
    event.preventDefault();
    this.closest('form')?.requestSubmit();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-field': Field;
  }
}
