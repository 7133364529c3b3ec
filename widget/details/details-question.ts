import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { Button } from '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconTicket } from '#shared/ui/icons/ticket.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import type { Asker } from '../session/asker.ts';
import { consentStyles } from '../sharing/consent-styles.ts';
import { sheetStyles } from '../sharing/sheet-styles.ts';
import { SightWatch } from '../sharing/sight-watch.ts';
import type { CustomerDetails } from './customer-details.ts';
import './details-preview.ts';
import { t } from './details-words.ts';

/** So long nothing answers: what somebody types or clicks as the question appears must not count as a yes. */
const DEAF_MS = 500;

/**
 * The question before technical details leave the browser. Both answers are equal, none comes by itself, and only a
 * person's own press counts; a yes only to a question that could be seen as long, whole and clear.
 */
@customElement('casement-details-question')
export class DetailsQuestion extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    sheetStyles,
    consentStyles,
    css`
      casement-details-preview {
        margin-block: -4px;
      }
    `,
  ];

  @property({ attribute: false }) details: Pick<CustomerDetails, 'accept' | 'refuse' | 'look'> | undefined;
  @property({ attribute: false }) asker: Asker | undefined;
  /** Somebody who is in the panel is taken to the safe answer; nobody is pulled out of the page. */
  @property({ type: Boolean }) takesFocus = false;

  @state() private step: 'ready' | 'sending' | 'failed' | 'covered' = 'ready';
  private readonly sight = new SightWatch(this, () => this.renderRoot.querySelector('.sheet'));
  private shownAt = 0;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    const no = this.renderRoot.querySelector<Button>('#no');
    // Its own button may not be drawn yet.
    void no?.updateComplete.then(() => no.focus());
  }

  override connectedCallback() {
    super.connectedCallback();
    this.shownAt = performance.now();
  }

  override render() {
    const { asker, step } = this;
    if (!asker) return nothing;
    const { agent, company, ticket, phrase } = asker;
    return html`
      <div
        class="sheet"
        role="alertdialog"
        aria-labelledby="question"
        aria-describedby="lists"
        @keydown=${this.handleKeydown}
      >
        <div class="who">
          <casement-avatar size="large" .name=${agent}></casement-avatar>
          <div>
            <p class="name">${t('from', { agent, company })}${iconSvg(iconVerified)}</p>
            <p class="small">${t('about', { id: ticket.id })} · ${phrase}</p>
          </div>
        </div>
        <h2 id="question">${t('question', { agent })}</h2>
        ${this.renderLists(agent)}
        <casement-details-preview .details=${this.details}></casement-details-preview>
        <p class="small">${t('until', { agent })}</p>
        <p role="status" class="failed">${step === 'failed' || step === 'covered' ? t(step) : nothing}</p>
        <div class="two">
          <casement-button id="no" ?disabled=${step === 'sending'} @click=${this.handleNo}>
            ${t('notNow')}
          </casement-button>
          <casement-button ?busy=${step === 'sending'} @click=${this.handleYes}>${t('share')}</casement-button>
        </div>
      </div>
    `;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
  }

  private renderLists(agent: string) {
    const [seen, known] = [
      ['system', 'problems', 'speed'] as const,
      [
        [iconEyeOff, 'masked'],
        [iconEyeOff, 'notSent'],
        [iconTicket, 'ticket'],
      ] as const,
    ];
    return html`
      <div class="lists" id="lists">
        <div>
          <h3>${t('willSee', { agent })}</h3>
          <ul class="list">
            ${seen.map(
              (text) => html`
                <li>${iconSvg(iconEye)}${t(text)}</li>
              `,
            )}
          </ul>
        </div>
        <div>
          <h3>${t('goodToKnow')}</h3>
          <ul class="list">
            ${known.map(
              ([icon, text]) => html`
                <li>${iconSvg(icon)}${t(text)}</li>
              `,
            )}
          </ul>
        </div>
      </div>
    `;
  }

  private isMeant(event: Event): boolean {
    return event.isTrusted && performance.now() - this.shownAt >= DEAF_MS;
  }

  private handleNo(event: Event) {
    if (this.isMeant(event)) void this.details?.refuse();
  }

  private async handleYes(event: Event) {
    if (!this.isMeant(event) || this.step === 'sending') return;
    if (!this.sight.hasBeenSeen(DEAF_MS)) {
      this.step = 'covered';
      return;
    }
    this.step = 'sending';
    this.step = (await this.details?.accept()) ? 'ready' : 'failed';
  }

  private handleKeydown(event: KeyboardEvent) {
    // Escape closes the panel elsewhere; a question stays until it is answered.
    if (event.key === 'Escape') event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-details-question': DetailsQuestion;
  }
}
