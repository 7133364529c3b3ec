import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/text-area.ts';
import type { TextArea } from '#shared/ui/text-area.ts';
import { linesOf, notUnderstood, textOfLines } from './lines.ts';
import { maskingStyles } from './masking-styles.ts';
import { t } from './words.ts';

export interface SelectorLists {
  readonly mask: readonly string[];
  readonly show: readonly string[];
  readonly block: readonly string[];
}

const LISTS = ['mask', 'show', 'block'] as const;
type ListName = (typeof LISTS)[number];

/**
 * What is masked, shown and left out, as selectors.
 *
 * @fires change - Read `lists`.
 */
@customElement('casement-selector-lists')
export class SelectorListsForm extends LitElement {
  static override styles = [baseStyles, maskingStyles];

  @property({ attribute: false }) lists: SelectorLists = { mask: [], show: [], block: [] };

  @state() private typed: Partial<Record<ListName, string>> = {};

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <div class="lists">
        ${LISTS.map((name) => {
          const wrong = notUnderstood(this.lists[name]);
          return html`
            <casement-text-area
              id=${name}
              label=${t(name)}
              hint=${t(`${name}Hint`)}
              error=${wrong.length > 0 ? t('notCss', { count: wrong.length, list: wrong.join(', ') }) : ''}
              .value=${this.textOf(name)}
              @input=${(event: Event) => this.handleInput(name, event)}
            ></casement-text-area>
          `;
        })}
      </div>
    `;
  }

  /** As it was typed, empty lines and all, while it still says the same. */
  private textOf(name: ListName): string {
    const [typed = '', lines] = [this.typed[name], textOfLines(this.lists[name])];
    return textOfLines(linesOf(typed)) === lines ? typed : lines;
  }

  private handleInput(name: ListName, event: Event) {
    event.stopPropagation();
    const { value } = event.currentTarget as TextArea;
    this.typed = { ...this.typed, [name]: value };
    this.lists = { ...this.lists, [name]: linesOf(value) };
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-selector-lists': SelectorListsForm;
  }
}
