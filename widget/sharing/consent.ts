import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { Button } from '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import type { Asker } from '../session/asker.ts';
import { consentStyles } from './consent-styles.ts';
import { consentText, type ConsentText } from './consent-text.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import { listed } from './live-title.ts';
import type { Asked } from './sharing-state.ts';
import { SightWatch } from './sight-watch.ts';
import { sheetStyles } from './sheet-styles.ts';
import { t } from './sharing-words.ts';

/** So long nothing answers: what somebody types or clicks as the question appears must not count as a yes. */
const DEAF_MS = 500;

/**
 * The question before anything is shared or allowed. Both answers are equal, none comes by itself, and only a person's
 * own press counts: neither a script's click nor one in the first half second. A yes needs more: that the question can
 * be seen, whole and clear, for as long.
 */
@customElement('casement-consent')
export class Consent extends LitElement {
  static override styles = [baseStyles, cardStyles, sheetStyles, consentStyles];

  @property({ attribute: false }) sharing: Pick<CustomerSharing, 'accept' | 'refuse' | 'stop' | 'live'> | undefined;
  @property({ attribute: false }) asked: Asked | undefined;
  @property({ attribute: false }) asker: Asker | undefined;

  /** Somebody who is in the panel is taken to the safe answer; nobody is pulled out of the page. */
  @property({ type: Boolean }) takesFocus = false;

  /** A yes did not count, because something of the page lies over the question. */
  @state() private isCovered = false;

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
    const { asker, asked } = this;
    if (!asker || !asked) return nothing;
    const text = consentText(asked);
    return html`
      <div
        class="sheet"
        role="alertdialog"
        aria-labelledby="question"
        aria-describedby="lists"
        @keydown=${this.handleKeydown}
      >
        <div class="who">
          <casement-avatar size="large" .name=${asked.agent}></casement-avatar>
          <div>
            <p class="name">${t('from', { agent: asked.agent, company: asker.company })}${iconSvg(iconVerified)}</p>
            <p class="small">${t('about', { id: asker.ticket.id })}</p>
          </div>
          ${this.sharing?.live ? this.renderStop() : nothing}
        </div>
        ${asked.step === 'unsupported' ? this.renderUnsupported(asked) : this.renderQuestion(asked, text, asker.phrase)}
        <p role="status" class=${this.isCovered || asked.step === 'failed' ? 'failed' : 'small'}>${this.said(asked)}</p>
        ${this.renderAnswers(asked, text)}
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('asked');
    if (!before || before.requestId === this.asked?.requestId) return;
    // Another question came in the place of this one.
    this.shownAt = performance.now();
    this.isCovered = false;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
  }

  private renderQuestion({ agent, others }: Asked, { question, lists, next, until }: ConsentText, phrase: string) {
    return html`
      <h2 id="question">${question}</h2>
      <div class="lists" id="lists">${lists.map(renderList)}</div>
      ${
        next === ''
          ? nothing
          : html`
              <p class="next">
                ${iconSvg(iconScreen)}
                <span>${next}</span>
              </p>
            `
      }
      <p class="phrase">
        <b>${phrase}</b>
        ${t('sameWords', { agent })}
      </p>
      <p class="small">${others.length > 0 ? t('alsoSees', { agents: listed(others) }) : nothing} ${until}</p>
    `;
  }

  /** The banner with it lies under the question. */
  private renderStop() {
    return html`
      <casement-button small variant="danger" @click=${() => this.sharing?.stop()}>${t('stopSharing')}</casement-button>
    `;
  }

  private renderUnsupported({ agent, scope }: Asked) {
    const isPage = scope !== 'screen';
    return html`
      <h2 id="question">${t(isPage ? 'unsupportedPage' : 'unsupported')}</h2>
      <p id="lists">${t(isPage ? 'unsupportedPageText' : 'unsupportedText', { agent })}</p>
    `;
  }

  private renderAnswers({ agent, step }: Asked, { yes }: ConsentText) {
    const isPicking = step === 'picking';
    return html`
      <div class="two">
        <casement-button id="no" ?disabled=${isPicking} @click=${this.handleNo}>${t('notNow')}</casement-button>
        <casement-button ?busy=${step === 'loading' || isPicking} @click=${this.handleYes}>
          ${step === 'unsupported' ? t('tell', { agent }) : yes}
        </casement-button>
      </div>
    `;
  }

  private said({ step }: Asked) {
    if (step === 'picking') return t('choose');
    if (this.isCovered) return t('covered');
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
    if (this.asked?.step === 'unsupported') {
      void this.sharing?.refuse('unsupported');
      return;
    }
    this.isCovered = !this.sight.hasBeenSeen(DEAF_MS);
    if (!this.isCovered) void this.sharing?.accept();
  }

  private handleKeydown(event: KeyboardEvent) {
    // Escape closes the panel elsewhere; a question stays until it is answered.
    if (event.key === 'Escape') event.preventDefault();
  }
}

function renderList({ title, points }: ConsentText['lists'][number]) {
  return html`
    <div>
      ${
        title === ''
          ? nothing
          : html`
              <h3>${title}</h3>
            `
      }
      <ul class="list">
        ${points.map(
          ([icon, text]) => html`
            <li>${iconSvg(icon)}${text}</li>
          `,
        )}
      </ul>
    </div>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-consent': Consent;
  }
}
