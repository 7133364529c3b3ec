import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { consoleStyles } from './console-styles.ts';

/** A page that only says something. */
@customElement('casement-plain-page')
export class PlainPage extends LitElement {
  static override styles = [baseStyles, consoleStyles];

  @property() heading = '';
  @property() text = '';

  override render() {
    return html`
      <main class="empty">
        <h1>${this.heading}</h1>
        <p>${this.text}</p>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-plain-page': PlainPage;
  }
}
