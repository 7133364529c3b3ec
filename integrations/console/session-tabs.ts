import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { TabEvent } from './tab-event.ts';
import { t } from './words.ts';

export interface SessionTab {
  /** Also the name of the slot that holds its panel. */
  readonly id: string;
  readonly label: string;
  /** Something is inside that is worth a look; said in words. */
  readonly mark?: string | undefined;
}

/**
 * Tabs with one slot each. Arrow keys, Home and End choose; the panels stay in the page, so nothing typed is lost.
 *
 * @fires casement-tab - Another tab was chosen.
 */
@customElement('casement-session-tabs')
export class SessionTabs extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .list {
        display: flex;
        flex: none;
        gap: 4px;
        padding-inline: 6px;
        border-block-end: 1px solid var(--casement-line);
      }
      .tab {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 36px;
        padding-inline: 6px;
        border: 0;
        border-radius: var(--casement-radius-s);
        background: none;
        color: var(--casement-text-2);
        font-weight: var(--casement-weight-medium);
        white-space: nowrap;
        cursor: pointer;
      }
      .tab:hover,
      .tab[aria-selected='true'] {
        color: var(--casement-text);
      }
      .tab[aria-selected='true']::after {
        content: '';
        position: absolute;
        inset-inline: 6px;
        inset-block-end: -1px;
        block-size: 2px;
        border-radius: 1px;
        background: var(--casement-accent);
      }
      .mark {
        inline-size: 6px;
        block-size: 6px;
        border-radius: 50%;
        background: var(--casement-accent);
      }
      .panel {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      @container (height < 480px) {
        .tab {
          min-block-size: 28px;
        }
      }
      @media (forced-colors: active) {
        .tab[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly SessionTab[] = [];
  /** What the tabs are of; "Session" when empty. */
  @property() label = '';
  /** `id` of the tab in view. */
  @property() selected = '';

  constructor() {
    super();
    watchLocale(this);
  }

  /** Puts the focus on the tab in view. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  override render() {
    return html`
      <div class="list" role="tablist" aria-label=${this.label || t('tabs')} @keydown=${this.handleKeydown}>
        ${this.tabs.map((tab) => this.renderTab(tab))}
      </div>
      ${this.tabs.map(
        ({ id }) => html`
          <div
            class="panel"
            role="tabpanel"
            id="panel-${id}"
            aria-labelledby="tab-${id}"
            ?hidden=${id !== this.selected}
          >
            <slot name=${id}></slot>
          </div>
        `,
      )}
    `;
  }

  private renderTab({ id, label, mark }: SessionTab) {
    const isSelected = id === this.selected;
    return html`
      <button
        type="button"
        class="tab"
        role="tab"
        id="tab-${id}"
        aria-controls="panel-${id}"
        aria-selected=${isSelected ? 'true' : 'false'}
        tabindex=${isSelected ? 0 : -1}
        @click=${() => {
          this.choose(id);
        }}
      >
        ${label}${
          mark
            ? html`
                <span class="mark"></span>
                <span class="sr">${mark}</span>
              `
            : nothing
        }
      </button>
    `;
  }

  private choose(id: string) {
    if (id !== this.selected) this.dispatchEvent(new TabEvent(id));
  }

  private handleKeydown(event: KeyboardEvent) {
    const isRightToLeft = this.matches(':dir(rtl)');
    const at = this.tabs.findIndex(({ id }) => id === this.selected);
    const step = { ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 }[event.key];
    const target = { Home: 0, End: -1 }[event.key] ?? (step === undefined ? undefined : (at + step) % this.tabs.length);
    if (target === undefined) return;
    event.preventDefault();
    const tab = this.tabs.at(target);
    if (!tab) return;
    this.choose(tab.id);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-tabs': SessionTabs;
  }
}
