import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './button.ts';
import type { ChatMessage, MessageState } from './chat-item.ts';
import { formatDayAndTime, formatTime } from './format-time.ts';
import type { IconShape } from './icon-shape.ts';
import { iconSvg } from './icon-svg.ts';
import { iconAlert } from './icons/alert.ts';
import { iconCheck } from './icons/check.ts';
import { iconCheckDouble } from './icons/check-double.ts';
import { iconClock } from './icons/clock.ts';
import { iconLock } from './icons/lock.ts';
import { iconRetry } from './icons/retry.ts';
import { watchLocale } from './locale.ts';
import { messageStyles } from './message-styles.ts';
import { messageText } from './message-text.ts';
import { RetryEvent } from './retry-event.ts';
import { t } from './words.ts';

const STATES: Readonly<Record<Exclude<MessageState, 'failed'>, IconShape>> = {
  sending: iconClock,
  sent: iconCheck,
  delivered: iconCheck,
  seen: iconCheckDouble,
};

/**
 * One message or note of the log.
 *
 * @fires casement-retry - "Try again" under a message that was not sent.
 */
@customElement('casement-message')
export class Message extends LitElement {
  static override styles = [baseStyles, messageStyles];

  @property({ attribute: false }) item: ChatMessage | undefined;
  /** Shows no name and time: the message above is by the same person. */
  @property({ type: Boolean, reflect: true, attribute: 'continued' }) isContinued = false;
  /** Shows how far an own message has come. */
  @property({ type: Boolean, attribute: false }) hasState = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const side = `message ${item.isOwn ? 'own' : 'other'} ${item.kind}`;
    const text = html`
      <div class="body"><p dir="auto">${messageText(item.text)}</p></div>
    `;
    return html`
      <div class=${side}>${this.renderHead(item)}${text}${this.renderState(item)}</div>
    `;
  }

  private renderHead(item: ChatMessage) {
    return html`
      <p class=${this.isContinued ? 'sr' : 'head'}>
        <b><bdi>${item.isOwn ? t('you') : item.author}</bdi></b>
        <time datetime=${new Date(item.at).toISOString()} title=${formatDayAndTime(item.at)}>
          ${formatTime(item.at)}
        </time>
        ${
          item.kind === 'note'
            ? html`
                <span class="private">${iconSvg(iconLock)}${t('onlyAgents')}</span>
              `
            : nothing
        }
      </p>
    `;
  }

  private renderState(item: ChatMessage) {
    if (!item.isOwn || !item.state) return nothing;
    if (item.state === 'failed') return this.renderFailed(item.id);
    if (!this.hasState) return nothing;
    // Not announced: the log speaks of messages, not of their way.
    return html`
      <p class="state ${item.state}" aria-live="off">${iconSvg(STATES[item.state])}${t(item.state)}</p>
    `;
  }

  private renderFailed(id: string) {
    return html`
      <p class="state failed" role="status">
        ${iconSvg(iconAlert)}
        <span>${t('notSent')}</span>
        <casement-button
          small
          variant="text"
          .icon=${iconRetry}
          @click=${() => {
            this.dispatchEvent(new RetryEvent(id));
          }}
        >
          ${t('tryAgain')}
        </casement-button>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-message': Message;
  }
}
