import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Targets } from '#shared/protocol/desk.ts';
import type { Session } from '#shared/protocol/session.ts';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/field.ts';
import type { Field } from '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import '../session-tabs.ts';
import type { TabEvent } from '../tab-event.ts';
import './load.ts';
import { TargetEvent } from './target-event.ts';
import { agentOptions, teamOptions, type TargetOption } from './target-options.ts';
import { targetPickerStyles } from './target-picker-styles.ts';
import { t } from './words.ts';

/**
 * Teams and agents with their load, to be searched and chosen from. Who cannot be chosen stays in the list, grey, with
 * the reason. Arrow keys, Home and End walk the list; Enter or Space chooses.
 *
 * @fires casement-target - With who was chosen.
 */
@customElement('casement-target-picker')
export class TargetPicker extends LitElement {
  static override styles = [baseStyles, skeletonStyles, targetPickerStyles];

  @property({ attribute: false }) targets: Targets | undefined;
  @property({ attribute: false }) session: Session | undefined;
  /** Who asks. */
  @property() agentId = '';
  @property() purpose: 'transfer' | 'invite' = 'transfer';

  @state() private query = '';
  @state() private tab = 'agents';
  @state() private chosen = '';
  /** The option that Tab goes to. */
  @state() private stop = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <casement-field
        type="search"
        isLabelHidden
        label=${t('searchTargets')}
        placeholder=${t('searchTargets')}
        .value=${this.query}
        @input=${this.handleQuery}
        @keydown=${this.handleSearchKey}
      ></casement-field>
      <casement-session-tabs
        label=${t('targetTabs')}
        .tabs=${[
          { id: 'teams', label: t('teams') },
          { id: 'agents', label: t('agents') },
        ]}
        .selected=${this.tab}
        @casement-tab=${this.handleTab}
      >
        ${this.renderList('teams')} ${this.renderList('agents')}
      </casement-session-tabs>
    `;
  }

  private optionsOf(tab: string): TargetOption[] {
    const { targets, session, agentId, purpose, query } = this;
    if (!targets || !session) return [];
    const question = { session, agentId, purpose, query };
    return tab === 'teams' ? teamOptions(targets, question) : agentOptions(targets, question);
  }

  private renderList(tab: string) {
    const label = tab === 'teams' ? t('teams') : t('agents');
    if (!this.targets)
      return html`
        <div slot=${tab} class="loading" aria-busy="true">
          <p class="sr" role="status">${t('loadingTargets')}</p>
          <div class="skeleton"></div>
          <div class="skeleton"></div>
        </div>
      `;
    const options = this.optionsOf(tab);
    if (options.length === 0)
      return html`
        <p slot=${tab} class="empty" role="status">${this.query ? t('nobodyFound') : t('nobodyThere')}</p>
      `;
    const stop = options.some(({ id }) => id === this.stop) ? this.stop : options[0]?.id;
    return html`
      <div slot=${tab} class="list" role="listbox" aria-label=${label} @keydown=${this.handleListKey}>
        ${options.map((option) => this.renderOption(option, option.id === stop))}
      </div>
    `;
  }

  private renderOption(option: TargetOption, isStop: boolean) {
    const { id, name, detail, presence, load, mark, reason } = option;
    return html`
      <div
        id=${id}
        class="row"
        role="option"
        tabindex=${isStop ? 0 : -1}
        aria-selected=${id === this.chosen ? 'true' : 'false'}
        aria-disabled=${reason === undefined ? nothing : 'true'}
        title=${reason ?? nothing}
        @click=${() => {
          this.choose(option);
        }}
        @keydown=${(event: KeyboardEvent) => {
          this.handleOptionKey(event, option);
        }}
        @focus=${() => (this.stop = id)}
      >
        ${
          presence
            ? html`
                <casement-avatar .name=${name} presence=${presence}></casement-avatar>
              `
            : nothing
        }
        <span class="main">
          <b><bdi>${name}</bdi></b>
          <span class="sub" title=${detail}>${detail}</span>
        </span>
        <span class="mark">${mark ?? this.renderLoad(load)}</span>
        <span class="sr">${reason}</span>
      </div>
    `;
  }

  private renderLoad(load: TargetOption['load']) {
    if (!load) return nothing;
    return html`
      <casement-load .load=${load.load} .capacity=${load.capacity}></casement-load>
    `;
  }

  private choose({ id, to, name, reason }: TargetOption) {
    this.stop = id;
    if (reason !== undefined) return;
    this.chosen = id;
    this.dispatchEvent(new TargetEvent({ to, name }));
  }

  private handleQuery(event: Event) {
    this.query = (event.currentTarget as Field).value;
  }

  private handleTab(event: TabEvent) {
    event.stopPropagation();
    this.tab = event.tabId;
  }

  private handleSearchKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.rows.at(0)?.focus();
  }

  private handleOptionKey(event: KeyboardEvent, option: TargetOption) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.choose(option);
  }

  private handleListKey(event: KeyboardEvent) {
    const { rows } = this;
    const at = rows.findIndex((row) => row.matches(':focus'));
    const target = { ArrowDown: Math.min(at + 1, rows.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: -1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    rows.at(target)?.focus();
  }

  private get rows() {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`[slot="${this.tab}"] .row`)];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-target-picker': TargetPicker;
  }
}
