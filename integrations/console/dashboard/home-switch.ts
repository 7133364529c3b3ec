import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

export type HomePart = 'queues' | 'dashboard' | 'masking';

/**
 * "Queues" or "Dashboard", for those who lead a team (row I1), and "Masking" for managers.
 *
 * @fires change - Read `shown`.
 */
@customElement('casement-home-switch')
export class HomeSwitch extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
        border-block-end: 1px solid var(--casement-line);
      }
      nav {
        display: flex;
        gap: 4px;
        padding-inline: 6px;
      }
      button {
        min-block-size: 36px;
        padding-inline: 8px;
        border: 0;
        border-block: 2px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--casement-text-2);
        font-weight: var(--casement-weight-medium);
        cursor: pointer;
      }
      button[aria-current] {
        border-block-end-color: var(--casement-accent);
        color: var(--casement-text);
      }
      button:focus-visible {
        box-shadow: var(--casement-ring-inset);
      }
      @container (height < 480px) {
        button {
          min-block-size: 28px;
        }
      }
      @media (forced-colors: active) {
        button[aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property() shown: HomePart = 'queues';
  @property({ type: Boolean }) isManager = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <nav aria-label=${t('home')}>
        ${this.renderEntry('queues')} ${this.renderEntry('dashboard')}
        ${this.isManager ? this.renderEntry('masking') : nothing}
      </nav>
    `;
  }

  private renderEntry(part: HomePart) {
    const isCurrent = this.shown === part;
    return html`
      <button type="button" aria-current=${isCurrent ? 'page' : nothing} @click=${() => this.choose(part)}>
        ${t(part)}
      </button>
    `;
  }

  private choose(part: HomePart) {
    if (this.shown === part) return;
    this.shown = part;
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-home-switch': HomeSwitch;
  }
}
