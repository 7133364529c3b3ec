import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { detailsLines } from '#shared/protocol/details-lines.ts';
import { detailsText } from '#shared/protocol/details-text.ts';
import { detailsWords } from '#shared/protocol/details-words.ts';
import type { DetailsSet } from '#shared/protocol/session-details.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/copy-button.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/pill.ts';
import { cardStyles } from '../card-styles.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { detailsStep, type DetailsStep } from './details-step.ts';
import { detailsView } from './details-view.ts';
import { sessionDetailsStyles } from './session-details-styles.ts';
import { t } from './words.ts';

/** After so long somebody should know that the page may have changed since. */
const OLD_MS = 120_000;

/**
 * Technical details of the customer's browser and page, in the Customer tab: asked for, refused, shared, out of date
 * (rows E6, K10).
 *
 * @fires casement-command - To ask, to take the question back, to stop.
 */
@customElement('casement-session-details')
export class SessionDetails extends LitElement {
  static override styles = [baseStyles, cardStyles, sessionDetailsStyles];

  @property({ attribute: false }) session: Session | undefined;
  /** Only the owner asks. */
  @property({ type: Boolean }) isOwner = false;
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Boolean }) isCustomerHere = false;

  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, isOwner, isOnline, isCustomerHere } = this;
    if (!session) return nothing;
    const name = customerName(session);
    const step = detailsStep(session, { now: this.clock.now, isOwner, isOnline, isCustomerHere });
    const { last } = session.details;
    return html`
      <div class="stack">
        ${this.renderHead(session, name)}
        <div role="status">${this.renderState(step, session, name)}</div>
        ${this.renderActions(step, session, name)}
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
        ${last ? this.renderLast(last) : nothing}
      </div>
    `;
  }

  private renderHead({ details }: Session, name: string) {
    return html`
      <div class="spread">
        <h3>${t('title')}</h3>
        ${
          details.state === 'shared'
            ? html`
                <span class="meta">${t('agreed', { name, time: formatTime(details.since) })}</span>
              `
            : nothing
        }
      </div>
    `;
  }

  /** What is not plain from the details and the buttons. Times that tick are not for those who listen. */
  private renderState(step: DetailsStep, { details }: Session, name: string) {
    const text = this.stateText(step, name, details.last !== null);
    if (step.state === 'paused') {
      const time = formatDuration(step.askAgainAt - this.clock.now);
      return html`
        <p class="muted paused" aria-live="off">${t('refused', { name, time })}</p>
      `;
    }
    const isHidden = details.state === 'shared' && details.last === null;
    return text === '' && !isHidden
      ? nothing
      : html`
          <p class="muted">${isHidden ? t('agentsOnly') : text}</p>
        `;
  }

  private stateText(step: DetailsStep, name: string, hasDetails: boolean): string {
    switch (step.state) {
      case 'asked':
        return t('asked', { name });
      case 'coming':
        return t('comes');
      case 'paused':
        return '';
      case 'read':
        return hasDetails ? '' : t('noneOther');
      case 'ask':
      case 'off':
        if (step.isFresh) return '';
        return hasDetails ? t('over') : t('none', { name });
    }
  }

  private renderActions(step: DetailsStep, { details }: Session, name: string) {
    if (step.state === 'read' || step.state === 'paused') return nothing;
    const isShared = details.state === 'shared';
    const { busy } = this.commands;
    return html`
      <div class="actions">
        ${this.renderAsk(step, name)}
        ${
          isShared
            ? html`
                <casement-button
                  small
                  label=${t('stopLong')}
                  ?busy=${busy === 'details:stop'}
                  @click=${() => void this.commands.run({ name: 'details:stop', input: {} })}
                >
                  ${t('stop')}
                </casement-button>
              `
            : nothing
        }
      </div>
    `;
  }

  private renderAsk(step: Exclude<DetailsStep, { state: 'read' | 'paused' }>, name: string) {
    const { busy } = this.commands;
    if (step.state === 'asked' || step.state === 'coming') {
      const { requestId } = step;
      return html`
        <casement-button
          small
          ?busy=${busy === 'details:withdraw'}
          @click=${() => void this.commands.run({ name: 'details:withdraw', input: { requestId } })}
        >
          ${t('takeBack')}
        </casement-button>
      `;
    }
    return html`
      <casement-button
        small
        ?disabled=${step.state === 'off'}
        reason=${step.state === 'off' ? offText(step.reason, name) : ''}
        ?busy=${busy === 'details:ask'}
        @click=${() => void this.commands.run({ name: 'details:ask', input: {} })}
      >
        ${t(step.isFresh ? 'fresh' : 'ask')}
      </casement-button>
    `;
  }

  private renderLast(last: DetailsSet) {
    const words = detailsWords(getLocale());
    const text = detailsText(last, words, formatTime);
    const age = this.clock.now - last.at;
    const copied = [`${words.title}, ${t('asOf', { time: formatTime(last.at) })}`, ...detailsLines(text, words)];
    return html`
      <div class="spread">
        <span class="row">
          <span class="meta">${t('asOf', { time: formatTime(last.at) })}</span>
          ${
            age > OLD_MS
              ? html`
                  <casement-pill tone="caution">${t('old', { time: formatDuration(age) })}</casement-pill>
                `
              : nothing
          }
        </span>
        <casement-copy-button label=${t('copy')} .text=${copied.join('\n')}></casement-copy-button>
      </div>
      ${detailsView(text, words)}
    `;
  }
}

function offText(reason: Extract<DetailsStep, { state: 'off' }>['reason'], name: string): string {
  const reasons = {
    confirm: () => t('offConfirm'),
    away: () => t('offAway', { name }),
    offline: () => t('offOffline'),
    enough: () => t('enough'),
  };
  return reasons[reason]();
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-details': SessionDetails;
  }
}
