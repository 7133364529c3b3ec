import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/chat-log.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/composer.ts';
import type { DraftEvent } from '#shared/ui/draft-event.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconBell } from '#shared/ui/icons/bell.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { RetryEvent } from '#shared/ui/retry-event.ts';
import type { SendEvent } from '#shared/ui/send-event.ts';
import type { lineOf } from '../lines/line-of.ts';
import type { CustomerSession } from '../session/customer-session.ts';
import { SessionWatch } from '../session/session-watch.ts';
import { askToNotify, canAskToNotify } from './ask-to-notify.ts';
import { chatItems, needsLines } from './chat-items.ts';
import { t } from './conversation-words.ts';

/** The chat of a session, with what is shared and what is wrong above it. */
@customElement('casement-conversation')
export class Conversation extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      casement-chat-log {
        flex: 1;
        min-block-size: 0;
      }
      casement-composer {
        flex: none;
        margin: 0 12px 12px;
      }
      .notice {
        display: flex;
        gap: 8px;
        padding: 10px 16px;
        background: var(--casement-caution-subtle);
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
        --casement-icon: 16px;
      }
      .notice:empty {
        display: none;
      }
      .notice .icon {
        margin-block-start: 2px;
        color: var(--casement-caution);
      }
      .notice b {
        display: block;
        color: var(--casement-text);
      }
    `,
  ];

  @property({ attribute: false }) session: CustomerSession | undefined;
  @state() private canNotify = canAskToNotify();
  /** Fetched when the log has more than messages; null where that failed. */
  @state() private describe: typeof lineOf | null | undefined;

  private readonly clock = new Clock(this);
  private readonly watch = new SessionWatch(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-composer')?.focus();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const { client, view } = session;
    const agent = session.asker?.agent ?? '';
    return html`
      ${
        view.session?.phase === 'waiting'
          ? html`
              <casement-line .place=${view.place}></casement-line>
            `
          : session.sharing?.strips(agent)
      }
      <div class="notice" role="status">${this.renderProblem(session, agent)}</div>
      <casement-chat-log
        .items=${chatItems(view, this.describe ?? undefined)}
        ?loading=${view.status === 'loading' || (this.describe === undefined && needsLines(view))}
        ?offline=${view.status === 'offline' && view.pending.length > 0}
        typing=${view.otherIsTyping ? agent : ''}
        @casement-retry=${this.handleRetry}
      >
        ${
          this.canNotify && agent
            ? html`
                <casement-button slot="end" small variant="text" .icon=${iconBell} @click=${this.handleNotify}>
                  ${t('tellMe', { agent })}
                </casement-button>
              `
            : nothing
        }
      </casement-chat-log>
      <casement-composer
        .draft=${client.draft}
        @casement-send=${this.handleSend}
        @casement-draft=${this.handleDraft}
      ></casement-composer>
    `;
  }

  protected override willUpdate() {
    this.watch.follow(this.session);
    if (!this.describe && this.session && needsLines(this.session.view)) void this.fetchLines();
  }

  private async fetchLines() {
    this.describe = await import('../lines/line-of.ts').then(
      (module) => module.lineOf,
      () => null,
    );
  }

  private renderProblem({ view }: CustomerSession, agent: string) {
    if (view.status === 'offline')
      return html`
        ${iconSvg(iconOffline)}
        <p>
          <b>${t('reconnecting')}</b>
          ${t('reconnectingText', { agent })}
        </p>
      `;
    const { isHere, since } = view.presence.agent;
    if (isHere || since === 0 || !agent) return nothing;
    // The minutes tick on the screen only; a screen reader hears the sentence once.
    return html`
      <p aria-live="off">${t('agentAway', { agent, time: formatDuration(this.clock.now - since) })}</p>
    `;
  }

  private handleSend({ text }: SendEvent) {
    this.session?.client.send(text);
  }

  private handleDraft({ text }: DraftEvent) {
    const client = this.session?.client;
    if (!client) return;
    client.draft = text;
    if (text !== '') client.typing();
  }

  private handleRetry({ messageId }: RetryEvent) {
    this.session?.client.retry(messageId);
  }

  private async handleNotify() {
    this.canNotify = false;
    await askToNotify();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-conversation': Conversation;
  }
}
