import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Failure } from '#shared/protocol/errors.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import type { SiteMasking } from '#shared/protocol/rest.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import { selectStyles } from '../select-styles.ts';
import './check-panel.ts';
import type { HideEvent } from './hide-event.ts';
import { MaskingDesk, type MaskingHome } from './masking-desk.ts';
import { maskingStyles } from './masking-styles.ts';
import type { RulesChangeEvent } from './rules-change-event.ts';
import './rules-form.ts';
import { t } from './words.ts';

/** What agents see of the company's sites, for managers: rules, and a check of any page under them (rows K6, K11). */
@customElement('casement-masking')
export class Masking extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    selectStyles,
    maskingStyles,
    css`
      :host {
        flex: 1;
        gap: 0;
        min-block-size: 0;
        background: var(--casement-surface);
      }
      .scroll {
        flex: 1;
        overflow: auto;
        padding: 16px;
      }
      .stack {
        max-inline-size: 960px;
      }
      .save {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 10px 16px;
        border-block-start: 1px solid var(--casement-line);
      }
      .save p {
        flex: 1 1 120px;
      }
    `,
  ];

  @property({ attribute: false }) home: MaskingHome | undefined;

  @state() private masking: SiteMasking | undefined;
  @state() private portalId = '';
  /** Edited and not saved. */
  @state() private draft: MaskingRules | undefined;
  @state() private failure: Failure | undefined;
  @state() private isSaving = false;
  @state() private isSaved = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { portal } = this;
    return html`
      <main class="scroll">
        <div class="stack">
          <div class="close">
            <h2>${t('title')}</h2>
            <p class="muted">${t('about')}</p>
          </div>
          ${portal ? this.renderPortal(portal) : this.renderNothing()}
        </div>
      </main>
      ${portal ? this.renderSave() : nothing}
    `;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private get portal() {
    const { masking, portalId } = this;
    return masking?.portals.find(({ id }) => id === portalId) ?? masking?.portals[0];
  }

  private renderNothing() {
    return html`
      <casement-failure-notice
        heading=${t('failed')}
        canRetry
        .failure=${this.failure}
        @casement-again=${this.load}
      ></casement-failure-notice>
      <p role="status" class="muted">${this.failure ? nothing : t('loading')}</p>
    `;
  }

  private renderPortal(portal: SiteMasking['portals'][number]) {
    const rules = this.draft ?? portal.rules;
    return html`
      ${(this.masking?.portals.length ?? 0) > 1 ? this.renderPortals(portal.id) : nothing}
      <casement-rules-form .rules=${rules} @casement-rules-change=${this.handleRules}></casement-rules-form>
      <hr />
      <casement-check-panel
        .rules=${rules}
        .origins=${portal.origins}
        @casement-hide=${(event: HideEvent) => this.edit({ ...rules, mask: [...rules.mask, event.selector] })}
      ></casement-check-panel>
    `;
  }

  private renderPortals(chosen: string) {
    return html`
      <div class="field">
        <label for="portal">${t('site')}</label>
        <span class="select">
          <select id="portal" ?disabled=${this.draft !== undefined} @change=${this.handlePortal}>
            ${this.masking?.portals.map(
              ({ id, name }) => html`
                <option value=${id} ?selected=${id === chosen}>${name}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
      </div>
    `;
  }

  private renderSave() {
    const isLate = this.failure?.code === 'changed-meanwhile';
    const hasDraft = this.draft !== undefined;
    const isUnfinished = this.draft?.pages.some(({ url }) => url === '') ?? false;
    return html`
      <div class="save">
        <p role="status" class="muted">${hasDraft ? t('unsaved') : this.isSaved ? t('saved') : nothing}</p>
        <casement-button ?disabled=${!hasDraft} @click=${this.handleDiscard}>
          ${t(isLate ? 'takeTheirs' : 'discard')}
        </casement-button>
        <casement-button
          variant="primary"
          ?busy=${this.isSaving}
          ?disabled=${!hasDraft || isLate || isUnfinished}
          @click=${this.handleSave}
        >
          ${t('save')}
        </casement-button>
        <casement-failure-notice heading=${t('saveFailed')} .failure=${this.failure}></casement-failure-notice>
      </div>
    `;
  }

  private readonly load = async () => {
    this.failure = undefined;
    if (!this.home) return;
    const answer = await new MaskingDesk(this.home).read();
    if (answer.ok) this.masking = answer.value;
    else this.failure = answer.error;
  };

  private edit(rules: MaskingRules) {
    this.draft = rules;
    this.isSaved = false;
  }

  private handleRules({ rules }: RulesChangeEvent) {
    this.edit(rules);
  }

  private handlePortal({ currentTarget }: Event) {
    this.portalId = (currentTarget as HTMLSelectElement).value;
    this.isSaved = false;
  }

  private async handleDiscard() {
    this.draft = undefined;
    await this.load();
  }

  private async handleSave() {
    const { home, portal, draft, masking } = this;
    if (!home || !portal || !draft || !masking) return;
    this.isSaving = true;
    this.failure = undefined;
    const answer = await new MaskingDesk(home).save(portal.id, masking.version, draft);
    this.isSaving = false;
    if (!answer.ok) {
      this.failure = answer.error;
      return;
    }
    const portals = masking.portals.map((each) => (each.id === portal.id ? { ...each, rules: draft } : each));
    this.masking = { version: answer.value.version, portals };
    this.draft = undefined;
    this.isSaved = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-masking': Masking;
  }
}
