import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { ChooseEvent } from './choose-event.ts';
import { t } from './words.ts';

/**
 * The options of a list box on the customer's page: the list that a browser opens is its own and is not in the picture.
 *
 * @fires casement-choose - An option, or none: it was closed.
 */
@customElement('casement-option-list')
export class OptionList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        z-index: 1;
        display: block;
        max-inline-size: min(280px, 100%);
      }
      ul {
        max-block-size: 220px;
        margin: 0;
        padding: 4px;
        overflow: auto;
        border: 1px solid var(--casement-line-2);
        border-radius: var(--casement-radius-m);
        background: var(--casement-surface);
        box-shadow: var(--casement-shadow-3);
        color: var(--casement-text);
        font-size: var(--casement-text-13);
        list-style: none;
      }
      li {
        min-block-size: 24px;
        padding: 3px 10px;
        border-radius: var(--casement-radius-s);
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      li.at {
        background: var(--casement-surface-3);
      }
      li[aria-selected='true'] {
        font-weight: var(--casement-weight-strong);
      }
    `,
  ];

  @property({ attribute: false }) options: readonly string[] = [];
  /** The number of the one that is chosen on the page. */
  @property({ type: Number }) chosen = -1;
  @state() private at = 0;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('ul')?.focus();
  }

  override render() {
    return html`
      <ul
        role="listbox"
        tabindex="0"
        aria-label=${t('options')}
        aria-activedescendant="option-${this.at}"
        @keydown=${this.handleKeydown}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @pointerup=${this.handlePick}
        @blur=${() => this.answer(undefined)}
      >
        ${this.options.map(
          (text, index) => html`
            <li
              data-option=${index}
              id="option-${index}"
              role="option"
              class=${index === this.at ? 'at' : ''}
              aria-selected=${index === this.chosen}
            >
              ${text.trim() || '\u00a0'}
            </li>
          `,
        )}
      </ul>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('options')) this.at = Math.max(0, this.chosen);
  }

  protected override firstUpdated() {
    this.focus();
    this.scrollToIt();
  }

  private handlePick({ target }: PointerEvent) {
    const picked = target instanceof Element ? target.closest<HTMLElement>('[data-option]') : null;
    if (picked) this.answer(Number(picked.dataset.option));
  }

  private handleKeydown(event: KeyboardEvent) {
    const last = this.options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: Math.max(0, this.at - 1),
      ArrowDown: Math.min(last, this.at + 1),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined) this.at = next;
    else if (event.key === 'Enter' || event.key === ' ') this.answer(this.at);
    else if (event.key === 'Escape' || event.key === 'Tab') this.answer(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
    void this.updateComplete.then(() => this.scrollToIt());
  }

  private scrollToIt() {
    this.renderRoot.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }

  private answer(option: number | undefined) {
    this.dispatchEvent(new ChooseEvent(option));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-option-list': OptionList;
  }
}
