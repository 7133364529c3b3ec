import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DEFAULT_MASKING } from '#shared/protocol/default-masking.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import { maskingStyles } from './masking-styles.ts';
import './page-rules.ts';
import type { PageRulesForm } from './page-rules.ts';
import { RulesChangeEvent } from './rules-change-event.ts';
import './selector-lists.ts';
import type { SelectorListsForm } from './selector-lists.ts';
import { t } from './words.ts';

/**
 * The rules of one site.
 *
 * @fires casement-rules-change - After each change.
 */
@customElement('casement-rules-form')
export class RulesForm extends LitElement {
  static override styles = [baseStyles, cardStyles, maskingStyles];

  @property({ attribute: false }) rules: MaskingRules = DEFAULT_MASKING;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { rules } = this;
    return html`
      <fieldset>
        <legend>${t('mode')}</legend>
        ${this.renderMode('open')} ${this.renderMode('private')}
      </fieldset>
      <casement-selector-lists .lists=${rules} @change=${this.handleLists}></casement-selector-lists>
      <fieldset>
        <legend>${t('pages')}</legend>
        ${
          rules.pages.length === 0
            ? html`
                <p class="muted">${t('pagesEmpty')}</p>
              `
            : rules.pages.map((page, at) => this.renderPage(page, at))
        }
        <div>
          <casement-button small id="add" @click=${this.handleAdd}>${t('addPage')}</casement-button>
        </div>
      </fieldset>
    `;
  }

  private renderMode(mode: MaskingRules['mode']) {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="mode"
          .checked=${live(this.rules.mode === mode)}
          @change=${() => this.change({ mode })}
        />
        ${t(mode)}
        <span>${t(`${mode}Hint`)}</span>
      </label>
    `;
  }

  private renderPage(page: MaskingRules['pages'][number], at: number) {
    const { pages } = this.rules;
    return html`
      <casement-page-rules
        .rules=${page}
        @change=${(event: Event) => {
          event.stopPropagation();
          this.change({ pages: pages.with(at, (event.currentTarget as PageRulesForm).rules) });
        }}
        @casement-remove=${() => {
          this.change({ pages: pages.toSpliced(at, 1) });
          this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
        }}
      ></casement-page-rules>
    `;
  }

  private handleLists(event: Event) {
    event.stopPropagation();
    const { mask, show, block } = (event.currentTarget as SelectorListsForm).lists;
    this.change({ mask: [...mask], show: [...show], block: [...block] });
  }

  private async handleAdd() {
    const page = { url: '', mask: [], show: [], block: [], isSensitive: false };
    this.change({ pages: [...this.rules.pages, page] });
    await this.updateComplete;
    const added = [...this.renderRoot.querySelectorAll('casement-page-rules')].at(-1);
    await added?.updateComplete;
    added?.focus();
  }

  private change(change: Partial<MaskingRules>) {
    this.rules = { ...this.rules, ...change };
    this.dispatchEvent(new RulesChangeEvent(this.rules));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-rules-form': RulesForm;
  }
}
