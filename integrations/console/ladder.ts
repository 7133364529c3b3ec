import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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
import { offReason } from './off-reason.ts';
import { rungOf, type Rung } from './rung.ts';
import { t } from './words.ts';

type ShownScope = 'see' | 'screen';

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
  /** Why the reader may not ask; empty for the owner. */
  @property() denial = '';
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Boolean }) isCustomerHere = false;

  private readonly clock = new Clock(this);
  /** The rung that was asked for last. */
  #used: ShownScope = 'see';
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
    const { session, isOnline, isCustomerHere } = this;
    if (!session) return nothing;
    const surroundings = { now: this.clock.now, isOnline, isCustomerHere, isOwner: this.denial === '' };
    const see = rungOf('see', session, surroundings);
    const screen = rungOf('screen', session, surroundings);
    const name = customerName(session);
    return html`
      <div class="ladder" role="group" aria-label=${t('ladder', { name })}>
        <div class="rungs">
          <p class="rung on">
            ${iconSvg(iconChat)}
            <b>${t('chat')}</b>
            <small>${t('on')}</small>
          </p>
          ${this.renderRung('see', see, name)} ${this.renderRung('screen', screen, name)}
        </div>
        ${
          isUnderWay(see) && !isUnderWay(screen)
            ? this.renderLine('see', see, name, session.phrase)
            : this.renderLine('screen', screen, name, session.phrase)
        }
      </div>
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
    `;
  }

  private renderRung(scope: ShownScope, rung: Rung, name: string) {
    const reason = offReason(rung, name, this.denial);
    return html`
      <button
        type="button"
        id=${scope}
        class="rung ${rung.state}"
        aria-disabled=${reason === undefined ? nothing : 'true'}
        title=${reason ?? t(scope === 'see' ? 'askPage' : 'askScreen')}
        @click=${() => {
          if (rung.state !== 'ask') return;
          this.#used = scope;
          void this.commands.run({ name: 'share:request', input: { scope } });
        }}
      >
        ${iconSvg(scope === 'see' ? iconEye : iconScreen)}
        <b>${t(scope === 'see' ? 'seePage' : 'screen')}</b>
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

  private renderLine(scope: ShownScope, rung: Rung, name: string, phrase: string) {
    const words = html`
      <b><bdi>${phrase}</bdi></b>
    `;
    return html`
      <div class="line ${rung.state}">
        <p role="status">${ladderLine(scope, rung, { name, words, refusal: this.refusal, denial: this.denial })}</p>
        ${
          rung.state === 'asked' && this.denial === ''
            ? html`
                <casement-button
                  small
                  variant="quiet"
                  ?busy=${this.commands.busy === 'share:withdraw'}
                  @click=${() => this.commands.run({ name: 'share:withdraw', input: { requestId: rung.requestId } })}
                >
                  ${t('withdraw')}
                </casement-button>
              `
            : nothing
        }
        ${
          rung.state === 'live' && this.denial === ''
            ? html`
                <casement-button
                  small
                  variant="danger"
                  ?busy=${this.commands.busy === 'share:stop'}
                  @click=${() => this.commands.run({ name: 'share:stop', input: { grantId: rung.grantId, reason: 'asked' } })}
                >
                  ${t('stop')}
                  <span class="sr">: ${t(scope === 'see' ? 'stopPage' : 'stopViewing')}</span>
                </casement-button>
              `
            : nothing
        }
      </div>
    `;
  }
}

function isUnderWay({ state }: Rung): boolean {
  return state === 'asked' || state === 'live';
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-ladder': Ladder;
  }
}
