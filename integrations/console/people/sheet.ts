import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { activeElement } from '#shared/ui/active-element.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import '#shared/ui/icon-button.ts';
import { iconBack } from '#shared/ui/icons/back.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/**
 * A page that covers the session until it is closed. The focus starts on its heading and goes back to what had it.
 *
 * @slot - What it holds; it fills the height.
 * @fires casement-close - Escape or the arrow back.
 */
@customElement('casement-sheet')
export class Sheet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: var(--casement-z-sheet);
        display: flex;
        background: var(--casement-surface);
        animation: sheet-in var(--casement-duration) var(--casement-ease-out);
      }
      section {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-inline-size: 0;
        min-block-size: 0;
      }
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: 4px;
        min-block-size: 44px;
        padding-inline: 6px 12px;
        border-block-end: 1px solid var(--casement-line);
      }
      h2 {
        min-inline-size: 0;
        outline: none;
        font-size: var(--casement-text-15);
        font-weight: var(--casement-weight-strong);
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .body {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      @keyframes sheet-in {
        from {
          opacity: 0;
          translate: 0 var(--casement-shift, 8px);
        }
      }
      @container (height < 480px) {
        header {
          min-block-size: 34px;
        }
      }
      @container (width >= 700px) {
        section {
          max-inline-size: 480px;
          margin-inline: auto;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        :host {
          animation: none;
        }
      }
    `,
  ];

  @property() heading = '';
  #returnTo: HTMLElement | undefined;

  constructor() {
    super();
    watchLocale(this);
    this.addController({
      hostConnected: () => (this.#returnTo = activeElement()),
      hostDisconnected: () => {
        this.#returnTo?.focus();
      },
    });
  }

  override focus() {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    return html`
      <section role="dialog" aria-labelledby="title" @keydown=${this.handleKeydown}>
        <header>
          <casement-icon-button .icon=${iconBack} label=${t('back')} @click=${this.close}></casement-icon-button>
          <h2 id="title" tabindex="-1">${this.heading}</h2>
        </header>
        <div class="body"><slot></slot></div>
      </section>
    `;
  }

  protected override firstUpdated() {
    this.focus();
  }

  private close() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.dispatchEvent(new CloseEvent('escape'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-sheet': Sheet;
  }
}
