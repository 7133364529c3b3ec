import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PAGE_RUNGS, reaches, type PageRung } from '#shared/protocol/page-rungs.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import type { IconShape } from '#shared/ui/icon-shape.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import { listed } from './live-title.ts';
import { pickPart } from './pick-part.ts';
import { sheetStyles } from './sheet-styles.ts';
import type { LivePage } from './sharing-state.ts';
import { t } from './sharing-words.ts';

type Holder = LivePage['holders'][number];

const names: Readonly<Record<PageRung, () => string>> = {
  see: () => t('nowSee'),
  point: () => t('nowPoint'),
  scroll: () => t('nowScroll'),
  click: () => t('nowClick'),
  type: () => t('nowType'),
};

/** MODIFY SHARING (row C8): less of what somebody may do, a part of the page instead of all, and what leaves it. */
@customElement('casement-modify-sharing')
export class ModifySharing extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    sheetStyles,
    css`
      .rows {
        display: grid;
        border: 1px solid var(--casement-line);
        border-radius: var(--casement-radius-l);
      }
      .rows > * {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 44px;
        padding-block: 6px;
        padding-inline: 12px 8px;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        --casement-icon: 18px;
      }
      .rows > * + * {
        border-block-start: 1px solid var(--casement-line);
      }
      .rows span {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .rows small {
        display: block;
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
      }
      .rows .icon {
        color: var(--casement-text-3);
      }
      button {
        inline-size: 100%;
        cursor: pointer;
      }
      button:first-child {
        border-start-start-radius: inherit;
        border-start-end-radius: inherit;
      }
      button:last-child {
        border-end-start-radius: inherit;
        border-end-end-radius: inherit;
      }
      button:hover {
        background: var(--casement-surface-2);
      }
      button:focus-visible {
        outline: none;
        box-shadow: var(--casement-ring-inset);
      }
    `,
  ];

  @property({ attribute: false }) sharing: CustomerSharing | undefined;
  @property({ attribute: false }) live: LivePage | undefined;
  @property({ type: Boolean }) takesFocus = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    const keep = this.renderRoot.querySelector<HTMLElement>('#keep');
    // Its own button may not be drawn yet.
    requestAnimationFrame(() => keep?.focus());
  }

  override render() {
    const { live } = this;
    if (!live) return nothing;
    return html`
      <div class="sheet" role="dialog" aria-labelledby="title" @keydown=${this.handleKeydown}>
        <h2 id="title">${t('modify')}</h2>
        ${live.holders.map((holder) => this.renderHolder(holder, live.holders.length > 1))}${this.renderShown(live)}
        <div class="two">
          <casement-button id="keep" @click=${this.handleKeep}>${t('keep')}</casement-button>
          <casement-button variant="danger" @click=${this.handleStop}>${t('stopSharing')}</casement-button>
        </div>
      </div>
    `;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
  }

  /** Who is alone in seeing the page loses that by STOP SHARING. */
  private renderHolder(holder: Holder, isOneOfMany: boolean) {
    const rungs = PAGE_RUNGS.filter((rung) => reaches(holder.reach, rung) && (isOneOfMany || rung !== 'see'));
    if (rungs.length === 0) return nothing;
    const title = `may-${holder.agentId}`;
    return html`
      <section aria-labelledby=${title}>
        <h3 id=${title}>${t('mayNow', { agent: holder.name })}</h3>
        <div class="rows">${rungs.map((rung) => this.renderRung(holder, rung))}</div>
      </section>
    `;
  }

  private renderRung(holder: Holder, rung: PageRung) {
    const what = names[rung]();
    const isTop = rung === holder.reach && rung !== 'see' && rung !== 'point';
    return html`
      <div>
        ${iconSvg(rung === 'see' ? iconEye : iconCheck)}
        <span>
          ${what}
          ${
            isTop
              ? html`
                  <small>${t('untilAt', { time: formatTime(holder.until) })}</small>
                `
              : nothing
          }
        </span>
        <casement-button small label=${t('takeAwayThis', { what })} @click=${() => this.takeAway(holder, rung)}>
          ${t('takeAway')}
        </casement-button>
      </div>
    `;
  }

  private renderShown({ part, holders }: LivePage) {
    const agent = listed(holders.map(({ name }) => name));
    const isPart = part === 'section';
    return html`
      <section aria-labelledby="shown">
        <h3 id="shown">${t('whatIsShown')}</h3>
        <div class="rows">
          ${this.renderChoice(!isPart, t('allOfPage'), '', (event) => this.handleAll(event))}
          ${this.renderChoice(isPart, t('partOfPage'), t(isPart ? 'anotherPart' : 'choosePart'), () => void this.pick())}
          <button type="button" @click=${() => this.sharing?.open('picture')}>
            ${iconSvg(iconEye)}
            <span>
              ${t('whatAgentSees', { agent })}
              <small>${t('theVeryData')}</small>
            </span>
          </button>
        </div>
      </section>
    `;
  }

  private renderChoice(isChosen: boolean, what: string, more: string, choose: (event: Event) => void) {
    return html`
      <button type="button" aria-pressed=${isChosen ? 'true' : 'false'} @click=${choose}>
        ${isChosen ? iconSvg(iconCheck) : iconSvg(EMPTY)}
        <span>
          ${what}
          ${
            more === '' && !isChosen
              ? nothing
              : html`
                  <small>${more === '' ? t('isShown') : more}</small>
                `
          }
        </span>
      </button>
    `;
  }

  private takeAway({ agentId }: Holder, rung: PageRung) {
    this.sharing?.lower(agentId, PAGE_RUNGS[PAGE_RUNGS.indexOf(rung) - 1]);
    // The row goes, and the focus with it.
    this.focus();
  }

  /** More than before is shown, so only a person's own press counts. */
  private handleAll(event: Event) {
    if (event.isTrusted) this.sharing?.narrow(undefined);
  }

  private async pick() {
    const { sharing, live } = this;
    const agent = listed(live?.holders.map(({ name }) => name) ?? []);
    // The panel lies over what may be chosen.
    this.dispatchEvent(new Event('casement-close', { bubbles: true, composed: true }));
    const part = await pickPart(this, agent);
    if (part) {
      sharing?.narrow(part);
      sharing?.open(undefined);
    }
    this.dispatchEvent(new Event('casement-open', { bubbles: true, composed: true }));
  }

  private handleKeep() {
    this.sharing?.open(undefined);
  }

  private handleStop() {
    this.sharing?.stop();
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Closes this and not the panel.
    event.preventDefault();
    this.sharing?.open(undefined);
  }
}

/** Keeps the room of an icon. */
const EMPTY: IconShape = { stroke: '' };

declare global {
  interface HTMLElementTagNameMap {
    'casement-modify-sharing': ModifySharing;
  }
}
