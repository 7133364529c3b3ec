import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Field } from './field.ts';

/**
 * A labelled text of several lines, with a hint and an error.
 *
 * @slot action - A button beside the field.
 * @fires input - On each change; read `value`.
 * @fires change - When the change is done.
 */
@customElement('casement-text-area')
export class TextArea extends Field {
  @property({ type: Number }) rows = 3;

  protected override renderControl() {
    return html`
      <textarea
        id="control"
        rows=${this.rows}
        .value=${this.value}
        placeholder=${this.placeholder}
        dir="auto"
        ?disabled=${this.disabled}
        ?readonly=${this.readOnly}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby="hint error"
        @input=${this.handleInput}
        @change=${this.handleChange}
      ></textarea>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-text-area': TextArea;
  }
}
