import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { Button } from '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { iconClock } from '#shared/ui/icons/clock.ts';
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
import type { CustomerRecording } from './customer-recording.ts';
import { t } from './recording-words.ts';

/** So long nothing answers: what somebody types or clicks as the question appears must not count as a yes. */
const DEAF_MS = 500;

/**
 * The question before anything is recorded (row B3). As with sharing: both answers are equal, none comes by itself, only
 * a person's own press counts, and a yes only while the question could be seen.
 */
@customElement('casement-recording-question')
export class RecordingQuestion extends LitElement {
  static override styles = [baseStyles, cardStyles, sheetStyles, consentStyles];

  @property({ attribute: false }) recording: Pick<CustomerRecording, 'question' | 'allow' | 'refuse'> | undefined;
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
    const { asker } = this;
    const question = this.recording?.question;
    if (!asker || !question) return nothing;
    const { company, ticket } = asker;
    const agent = question.agent.name;
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
        <h2 id="question">${t('question', { agent })}</h2>
        ${this.renderLists(agent, company, question.days)}
        <p class="small">${t('until')}</p>
        <p role="status" class="failed">${this.isCovered ? t('covered') : nothing}</p>
        <div class="two">
          <casement-button id="no" @click=${this.handleNo}>${t('no')}</casement-button>
          <casement-button @click=${this.handleYes}>${t('yes')}</casement-button>
        </div>
      </div>
    `;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
  }

  private renderLists(agent: string, company: string, days: number) {
    return html`
      <div class="lists" id="lists">
        <div>
          <h3>${t('kept')}</h3>
          <ul class="list">
            <li>${iconSvg(iconEye)}${t('keptPage', { agent })}</li>
            <li>${iconSvg(iconEyeOff)}${t('keptHidden')}</li>
            <li>${iconSvg(iconEyeOff)}${t('keptNothingElse')}</li>
          </ul>
        </div>
        <div>
          <h3>${t('goodToKnow')}</h3>
          <ul class="list">
            <li>${iconSvg(iconTicket)}${t('knowTicket', { company })}</li>
            <li>${iconSvg(iconClock)}${t('knowDays', { count: days })}</li>
            <li>${iconSvg(iconChat)}${t('knowNo')}</li>
          </ul>
        </div>
      </div>
    `;
  }

  private isMeant(event: Event): boolean {
    return event.isTrusted && performance.now() - this.shownAt >= DEAF_MS;
  }

  private handleNo(event: Event) {
    if (this.isMeant(event)) void this.recording?.refuse();
  }

  private handleYes(event: Event) {
    if (!this.isMeant(event)) return;
    this.isCovered = !this.sight.hasBeenSeen(DEAF_MS);
    if (!this.isCovered) void this.recording?.allow();
  }

  private handleKeydown(event: KeyboardEvent) {
    // Escape closes the panel elsewhere; a question stays until it is answered.
    if (event.key === 'Escape') event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-question': RecordingQuestion;
  }
}
