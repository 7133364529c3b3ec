import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EventOf } from '#shared/protocol/session-event.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { liveDotStyles } from '#shared/ui/live-dot-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { CommandRunner } from './command-runner.ts';
import { customerName } from './customer-name.ts';
import './failure-notice.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { ladderStyles } from './ladder-styles.ts';
import { ladderLine } from './ladder-line.ts';
import { iconControl } from './icons/control.ts';
import { offReason } from './off-reason.ts';
import './rung-choice.ts';
import type { RungChoiceEvent } from './rung-choice-event.ts';
import { rungOf, type LadderStep, type Rung } from './rung.ts';
import { t } from './words.ts';

const STEPS: readonly LadderStep[] = ['see', 'control', 'screen'];
const ICONS = { see: iconEye, control: iconControl, screen: iconScreen } as const;
const NAMES = { see: 'seePage', control: 'control', screen: 'screen' } as const;
const HINTS = { see: 'askPage', control: 'askControl', screen: 'askScreen' } as const;
const STOPS = { see: 'stopPage', control: 'stopControl', screen: 'stopViewing' } as const;

/**
 * What the agent may do with the customer, one step at a time, and a sentence that says so.
 *
 * @fires casement-command - A share is asked for, withdrawn or stopped.
 */
@customElement('casement-ladder')
export class Ladder extends LitElement {
  static override styles = [baseStyles, liveDotStyles, ladderStyles];

  @property({ attribute: false }) session: SessionIn<'active'> | undefined;
  /** Why the customer did not share, while nothing else has happened about sharing since. */
  @property({ attribute: false }) refusal: EventOf<'share-refused'>['reason'] | undefined;
  /** Who reads. */
  @property() agentId = '';
  /** The site lets nobody else act on the page that is in sight. */
  @property({ type: Boolean }) isSensitive = false;
  /** Why the reader may not ask; empty for those who may. */
  @property() denial = '';
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Boolean }) isCustomerHere = false;

  @state() private isChoosing = false;
  private readonly clock = new Clock(this);
  /** The rung that was asked for last. */
  #used: LadderStep = 'see';
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
    // The button that was pressed is gone: the rung it acted on stays.
    new FocusKeeper(this, () => this.focus());
  }

  /** Puts the focus on the rung that can be used. */
  override focus() {
    const rungs = [...this.renderRoot.querySelectorAll<HTMLElement>('button.rung')];
    const used = rungs.find(({ id }) => id === this.#used);
    const target = rungs.find((rung) => rung.matches('.asked, .live')) ?? used ?? rungs[0];
    target?.focus();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const rungs = this.rungsOf(session);
    const name = customerName(session);
    return html`
      <div class="ladder" role="group" aria-label=${t('ladder', { name })}>
        <div class="rungs">
          <p class="rung on">
            ${iconSvg(iconChat)}
            <b>${t('chat')}</b>
            <small>${t('on')}</small>
          </p>
          ${STEPS.map((step) => this.renderRung(step, rungs[step], name))}
        </div>
        ${this.isChoosing ? this.renderChoice(rungs.control, name) : this.renderShown(rungs, name, session.phrase)}
      </div>
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
    `;
  }

  protected override willUpdate() {
    if (!this.isChoosing || !this.session) return;
    this.isChoosing = canChoose(this.rungsOf(this.session).control);
  }

  private rungsOf(session: SessionIn<'active'>): Record<LadderStep, Rung> {
    const { agentId, isOnline, isCustomerHere, isSensitive } = this;
    const mayAsk = this.denial === '';
    const surroundings = { now: this.clock.now, agentId, isOnline, isCustomerHere, isSensitive, mayAsk };
    return {
      see: rungOf('see', session, surroundings),
      control: rungOf('control', session, surroundings),
      screen: rungOf('screen', session, surroundings),
    };
  }

  /** The sentence is about what goes furthest of what is asked or allowed. */
  private renderShown(rungs: Record<LadderStep, Rung>, name: string, phrase: string) {
    const order: readonly LadderStep[] = ['screen', 'control', 'see'];
    const step =
      order.find((one) => rungs[one].state === 'asked') ?? order.find((one) => isUnderWay(rungs[one])) ?? 'screen';
    return this.renderLine(step, rungs[step], name, phrase);
  }

  private renderRung(step: LadderStep, rung: Rung, name: string) {
    const reason = offReason(rung, name, this.denial);
    return html`
      <button
        type="button"
        id=${step}
        class="rung ${rung.state}"
        aria-disabled=${reason === undefined ? nothing : 'true'}
        aria-expanded=${step === 'control' ? this.isChoosing : nothing}
        title=${reason ?? t(HINTS[step])}
        @click=${() => this.handleRung(step, rung)}
      >
        ${iconSvg(ICONS[step])}
        <b>${t(NAMES[step])}</b>
        <small>
          ${
            rung.state === 'live'
              ? html`
                  <span class="live-dot"></span>
                `
              : nothing
          }${this.rungText(rung)}
        </small>
      </button>
    `;
  }

  private rungText(rung: Rung) {
    const { now } = this.clock;
    switch (rung.state) {
      case 'ask':
        return t('ask');
      case 'off':
        return t('later');
      case 'paused':
        return t('againIn', { time: formatDuration(rung.askAgainAt - now + 999) });
      case 'asked':
        return formatDuration(now - rung.since);
      case 'live':
        return t('timeLeft', { time: formatDuration(rung.until - now) });
    }
  }

  private renderChoice(rung: Rung, name: string) {
    return html`
      <casement-rung-choice
        .reach=${rung.state === 'live' ? rung.reach : 'see'}
        .name=${name}
        .busy=${this.commands.busy === 'share:request'}
        @casement-rung-choice=${this.handleChoice}
      ></casement-rung-choice>
    `;
  }

  private renderLine(step: LadderStep, rung: Rung, name: string, phrase: string) {
    const words = html`
      <b><bdi>${phrase}</bdi></b>
    `;
    return html`
      <div class="line ${rung.state}">
        <p role="status">${ladderLine(rung, { name, words, refusal: this.refusal, denial: this.denial })}</p>
        ${this.denial === '' ? this.renderWayBack(step, rung) : nothing}
      </div>
    `;
  }

  private renderWayBack(step: LadderStep, rung: Rung) {
    if (rung.state === 'asked')
      return html`
        <casement-button
          small
          variant="quiet"
          ?busy=${this.commands.busy === 'share:withdraw'}
          @click=${() => this.commands.run({ name: 'share:withdraw', input: { requestId: rung.requestId } })}
        >
          ${t('withdraw')}
        </casement-button>
      `;
    if (rung.state !== 'live') return nothing;
    return html`
      <casement-button
        small
        variant="danger"
        ?busy=${this.commands.busy === 'share:stop'}
        @click=${() => this.commands.run({ name: 'share:stop', input: { grantId: rung.grantId, reason: 'asked' } })}
      >
        ${t(step === 'control' ? 'giveBack' : 'stop')}
        <span class="sr">: ${t(STOPS[step])}</span>
      </casement-button>
    `;
  }

  private handleRung(step: LadderStep, rung: Rung) {
    if (step === 'control') {
      this.isChoosing = !this.isChoosing && canChoose(rung);
    } else if (rung.state === 'ask') {
      this.#used = step;
      void this.commands.run({ name: 'share:request', input: { scope: step } });
    }
  }

  private handleChoice({ scope }: RungChoiceEvent) {
    this.#used = 'control';
    this.isChoosing = false;
    this.renderRoot.querySelector<HTMLElement>('#control')?.focus();
    if (scope) void this.commands.run({ name: 'share:request', input: { scope } });
  }
}

function canChoose(rung: Rung): boolean {
  return rung.state === 'ask' || (rung.state === 'live' && rung.canAskMore === true);
}

function isUnderWay({ state }: Rung): boolean {
  return state === 'asked' || state === 'live';
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-ladder': Ladder;
  }
}
