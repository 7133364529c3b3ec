import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/field.ts';
import type { Field } from '#shared/ui/field.ts';
import '#shared/ui/icon-button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import '../desk/switch.ts';
import type { Switch } from '../desk/switch.ts';
import { selectStyles } from '../select-styles.ts';
import { maskingStyles } from './masking-styles.ts';
import './selector-lists.ts';
import type { SelectorListsForm } from './selector-lists.ts';
import { t } from './words.ts';

export type PageRules = MaskingRules['pages'][number];

/**
 * What holds for some pages on top of the rest.
 *
 * @fires change - Read `rules`.
 * @fires casement-remove - They are not wanted any more.
 */
@customElement('casement-page-rules')
export class PageRulesForm extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, cardStyles, selectStyles, maskingStyles];

  @property({ attribute: false }) rules!: PageRules;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { url, mode, isSensitive } = this.rules;
    return html`
      <div class="box">
        <casement-field
          label=${t('page')}
          hint=${t('pageHint')}
          error=${url === '' ? t('pageNeeded') : ''}
          .value=${url}
          code
          @input=${(event: Event) => this.change(event, { url: (event.currentTarget as Field).value.trim() })}
        >
          <casement-icon-button
            slot="action"
            .icon=${iconX}
            label=${t('removePage', { page: url || t('newPage') })}
            @click=${() => this.dispatchEvent(new Event('casement-remove'))}
          ></casement-icon-button>
        </casement-field>
        ${this.renderMode(mode)}
        <casement-switch
          label=${t('sensitive')}
          hint=${t('sensitiveHint')}
          .checked=${live(isSensitive)}
          @change=${(event: Event) => this.change(event, { isSensitive: (event.currentTarget as Switch).checked })}
        ></casement-switch>
        <casement-selector-lists
          .lists=${this.rules}
          @change=${(event: Event) => {
            const { mask, show, block } = (event.currentTarget as SelectorListsForm).lists;
            this.change(event, { mask: [...mask], show: [...show], block: [...block] });
          }}
        ></casement-selector-lists>
      </div>
    `;
  }

  private renderMode(mode: PageRules['mode']) {
    return html`
      <div class="field">
        <label for="mode">${t('pageMode')}</label>
        <span class="select">
          <select id="mode" .value=${live(mode ?? '')} @change=${this.handleMode}>
            <option value="" ?selected=${mode === undefined}>${t('pageModeSame')}</option>
            <option value="open" ?selected=${mode === 'open'}>${t('open')}</option>
            <option value="private" ?selected=${mode === 'private'}>${t('private')}</option>
          </select>
          ${iconSvg(iconDown)}
        </span>
      </div>
    `;
  }

  private handleMode(event: Event) {
    const { value } = event.currentTarget as HTMLSelectElement;
    const { mode: _mode, ...rest } = this.rules;
    this.rules = rest;
    this.change(event, value === 'open' || value === 'private' ? { mode: value } : {});
  }

  private change(event: Event, change: Partial<PageRules>) {
    event.stopPropagation();
    this.rules = { ...this.rules, ...change };
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-rules': PageRulesForm;
  }
}
