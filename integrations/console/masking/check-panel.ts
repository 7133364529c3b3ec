import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import type { PageReport, VisibleThing } from '#shared/protocol/page-check.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Field } from '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import { HideEvent } from './hide-event.ts';
import { maskingStyles } from './masking-styles.ts';
import { SiteCheck } from './site-check.ts';
import { t } from './words.ts';

const kinds = {
  field: 'foundField',
  attribute: 'foundAttribute',
  number: 'foundNumber',
  phone: 'foundPhone',
  amount: 'foundAmount',
  date: 'foundDate',
} as const;

/**
 * Asks a page of the site what agents would see of it, and lists what somebody may want hidden (row K6).
 *
 * @fires casement-hide - A selector is to be masked.
 */
@customElement('casement-check-panel')
export class CheckPanel extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    maskingStyles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding-block: 8px;
        border-block-start: 1px solid var(--casement-line);
      }
      .what {
        flex: 1 1 200px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      code {
        font-family: var(--casement-font-mono, monospace);
        font-size: var(--casement-text-12);
      }
    `,
  ];

  /** What the page is checked under, also before it is saved. */
  @property({ attribute: false }) rules: MaskingRules | undefined;
  /** Where the site is; only its own pages answer. */
  @property({ attribute: false }) origins: readonly string[] = [];

  @state() private isWrong = false;
  private readonly check = new SiteCheck(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <form class="stack" @submit=${this.handleSubmit}>
        <div class="close">
          <h3>${t('check')}</h3>
          <p class="meta">${t('checkAbout')}</p>
        </div>
        <casement-field
          label=${t('checkUrl')}
          error=${this.isWrong ? t('checkUrlWrong') : ''}
          .value=${this.origins[0] ? `${this.origins[0]}/` : ''}
          code
        >
          <casement-button slot="action" ?busy=${this.check.state.at === 'opening'} @click=${this.handleSubmit}>
            ${t('checkRun')}
          </casement-button>
        </casement-field>
        <p role="status" class="muted">${this.said}</p>
        ${this.check.state.at === 'done' ? this.renderReport(this.check.state.report) : nothing}
      </form>
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('rules') && this.rules) this.check.again(this.rules);
  }

  private get said(): string {
    const { state: check } = this.check;
    switch (check.at) {
      case 'idle':
        return '';
      case 'opening':
        return t('checkOpening');
      case 'silent':
        return t('checkSilent');
      case 'blocked':
        return t('checkBlocked');
      case 'closed':
        return t('checkClosed');
      case 'done':
        return reportText(check.report);
    }
  }

  private renderReport({ visible }: PageReport) {
    return html`
      <ul>
        ${visible.map((thing) => this.renderThing(thing))}
      </ul>
    `;
  }

  private renderThing({ kind, name, selector, sample, more }: VisibleThing) {
    const isMasked = this.rules?.mask.includes(selector) ?? false;
    return html`
      <li>
        <div class="what">
          <p>
            ${t(kinds[kind], { name })}:
            <b><bdi>${sample}</bdi></b>
            ${more > 0 ? t('foundMore', { count: more }) : nothing}
          </p>
          <code dir="ltr">${selector}</code>
        </div>
        ${
          isMasked
            ? html`
                <span class="meta">${t('hidden')}</span>
              `
            : html`
                <casement-button
                  small
                  label=${t('hideOf', { selector })}
                  @click=${() => this.dispatchEvent(new HideEvent(selector))}
                >
                  ${t('hide')}
                </casement-button>
              `
        }
      </li>
    `;
  }

  private handleSubmit(event: Event) {
    event.preventDefault();
    const field = this.renderRoot.querySelector('casement-field');
    const url = field instanceof Field ? field.value.trim() : '';
    this.isWrong = !this.isOfSite(url);
    if (!this.isWrong && this.rules) this.check.start(url, this.rules);
  }

  private isOfSite(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, origin } = new URL(url);
    return /^https?:$/.test(protocol) && this.origins.includes(origin);
  }
}

function reportText({ isTooLarge, isSensitive, visible }: PageReport): string {
  if (isTooLarge) return t('checkTooLarge');
  const found = visible.length === 0 ? t('checkNothing') : t('checkFound', { count: visible.length });
  return isSensitive ? `${found} ${t('checkSensitive')}` : found;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-check-panel': CheckPanel;
  }
}
