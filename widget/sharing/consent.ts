import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scope } from '#shared/protocol/session-event.ts';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { Button } from '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import type { Asker } from '../session/asker.ts';
import { consentStyles } from './consent-styles.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import type { SharingState } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** So long nothing answers: what somebody types or clicks as the question appears must not count as a yes. */
const DEAF_MS = 500;

/** What each rung of the ladder asks for, and what a person should know before the answer. */
const questions = {
  see: {
    question: 'questionPage',
    sees: 'pageAsYouSee',
    know: [
      [iconEyeOff, 'privateHidden'],
      [iconEyeOff, 'nothingElse'],
      [iconInfo, 'lookOnly'],
    ],
    next: undefined,
    until: 'untilYouStopPage',
  },
  screen: {
    question: 'question',
    sees: 'everything',
    know: [
      [iconInfo, 'nothingHidden'],
      [iconInfo, 'lookOnly'],
      [iconInfo, 'closePrivate'],
    ],
    next: 'browserAsks',
    until: 'untilYouStop',
  },
} as const;

/**
 * The question before anything is shared. Both answers are equal, none comes by itself, and only a person's own press
 * counts: neither a script's click nor one in the first half second.
 */
@customElement('casement-consent')
export class Consent extends LitElement {
  static override styles = [baseStyles, cardStyles, consentStyles];

  @property({ attribute: false }) sharing: Pick<CustomerSharing, 'accept' | 'refuse'> | undefined;
  @property({ attribute: false }) state: Extract<SharingState, { at: 'asked' }> | undefined;
  @property({ attribute: false }) asker: Asker | undefined;

  /** Somebody who is in the panel is taken to the safe answer; nobody is pulled out of the page. */
  @property({ type: Boolean }) takesFocus = false;

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
    const { asker, state } = this;
    if (!asker || !state) return nothing;
    const { agent, company, ticket } = asker;
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
            <p class="small">${t('about', { id: ticket.id })}</p>
          </div>
        </div>
        ${state.step === 'unsupported' ? this.renderUnsupported(agent, state.scope) : this.renderQuestion(asker, state.scope)}
        <p role="status" class=${state.step === 'failed' ? 'failed' : 'small'}>${this.said(state.step)}</p>
        ${this.renderAnswers(agent, state.step)}
      </div>
    `;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
  }

  private renderQuestion({ agent, phrase }: Asker, scope: Scope) {
    const { question, sees, know, next, until } = questions[scope];
    return html`
      <h2 id="question">${t(question, { agent })}</h2>
      <div class="lists" id="lists">
        <div>
          <h3>${t('willSee', { agent })}</h3>
          <ul class="list">
            <li>${iconSvg(iconEye)}${t(sees)}</li>
          </ul>
        </div>
        <div>
          <h3>${t('goodToKnow')}</h3>
          <ul class="list">
            ${know.map(
              ([icon, text]) => html`
                <li>${iconSvg(icon)}${t(text, { agent })}</li>
              `,
            )}
          </ul>
        </div>
      </div>
      ${
        next
          ? html`
              <p class="next">
                ${iconSvg(iconScreen)}
                <span>${t(next)}</span>
              </p>
            `
          : nothing
      }
      <p class="phrase">
        <b>${phrase}</b>
        ${t('sameWords', { agent })}
      </p>
      <p class="small">${t(until)}</p>
    `;
  }

  private renderUnsupported(agent: string, scope: Scope) {
    const isPage = scope === 'see';
    return html`
      <h2 id="question">${t(isPage ? 'unsupportedPage' : 'unsupported')}</h2>
      <p id="lists">${t(isPage ? 'unsupportedPageText' : 'unsupportedText', { agent })}</p>
    `;
  }

  private renderAnswers(agent: string, step: Extract<SharingState, { at: 'asked' }>['step']) {
    const isPicking = step === 'picking';
    return html`
      <div class="two">
        <casement-button id="no" ?disabled=${isPicking} @click=${this.handleNo}>${t('notNow')}</casement-button>
        <casement-button ?busy=${step === 'loading' || isPicking} @click=${this.handleYes}>
          ${step === 'unsupported' ? t('tell', { agent }) : t('share')}
        </casement-button>
      </div>
    `;
  }

  private said(step: Extract<SharingState, { at: 'asked' }>['step']) {
    if (step === 'picking') return t('choose');
    return step === 'failed' ? t('shareFailed') : nothing;
  }

  private isMeant(event: Event): boolean {
    return event.isTrusted && performance.now() - this.shownAt >= DEAF_MS;
  }

  private handleNo(event: Event) {
    if (this.isMeant(event)) void this.sharing?.refuse('declined');
  }

  private handleYes(event: Event) {
    if (!this.isMeant(event)) return;
    if (this.state?.step === 'unsupported') void this.sharing?.refuse('unsupported');
    else void this.sharing?.accept();
  }

  private handleKeydown(event: KeyboardEvent) {
    // Escape closes the panel elsewhere; a question stays until it is answered.
    if (event.key === 'Escape') event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-consent': Consent;
  }
}
