import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TeamMessage } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import '#shared/ui/chat-log.ts';
import '#shared/ui/composer.ts';
import type { DraftEvent } from '#shared/ui/draft-event.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { SendEvent } from '#shared/ui/send-event.ts';
import '../failure-notice.ts';
import { DeskRunner } from './desk-runner.ts';
import { t } from './words.ts';

/**
 * The chat of a team. Opening it counts as reading it, also what comes while it is open.
 *
 * @fires casement-desk-action - Opening, and each message.
 */
@customElement('casement-team-chat')
export class TeamChat extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      casement-failure-notice {
        margin: 0 12px 8px;
      }
      casement-composer {
        margin: 0 12px 12px;
      }
      .empty {
        margin: auto;
        padding: 24px;
        color: var(--casement-text-3);
        text-align: center;
      }
    `,
  ];

  @property() teamId = '';
  @property() teamName = '';
  @property() myId = '';
  /** Undefined until they are there. */
  @property({ attribute: false }) messages: readonly TeamMessage[] | undefined;
  /** Messages that came since the chat was read. */
  @property({ type: Number }) unread = 0;

  @state() private draft = '';
  private readonly opening = new DeskRunner(this);
  private readonly saying = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    void this.updateComplete.then(async () => {
      const composer = this.renderRoot.querySelector('casement-composer');
      await composer?.updateComplete;
      composer?.focus();
    });
  }

  protected override updated(changed: PropertyValues<this>) {
    const isNews = this.unread > 0 && document.visibilityState === 'visible' && this.opening.busy === undefined;
    if (this.teamId !== '' && (changed.has('teamId') || (isNews && changed.has('unread')))) this.open();
  }

  override render() {
    const team = this.teamName;
    return html`
      <casement-chat-log
        label=${t('teamChatOf', { team })}
        ?loading=${this.messages === undefined && !this.opening.failure}
        .items=${this.items}
      >
        <p slot="empty" class="empty">${t('teamChatEmpty', { team })}</p>
      </casement-chat-log>
      ${this.renderFailure()}
      <casement-composer
        label=${t('writeToTeam', { team })}
        placeholder=${t('writeToTeam', { team })}
        .draft=${this.draft}
        @casement-draft=${this.handleDraft}
        @casement-send=${this.handleSend}
      ></casement-composer>
    `;
  }

  private get items(): ChatItem[] {
    return (this.messages ?? []).map(({ id, at, by, text }) => ({
      kind: 'message',
      id,
      at,
      author: by.name,
      isOwn: by.id === this.myId,
      text,
    }));
  }

  private renderFailure() {
    if (this.opening.failure && !this.messages) {
      return html`
        <casement-failure-notice
          canRetry
          heading=${t('chatFailed')}
          .failure=${this.opening.failure}
          @casement-again=${this.handleAgain}
        ></casement-failure-notice>
      `;
    }
    return this.saying.failure
      ? html`
          <casement-failure-notice
            heading=${t('notSentText')}
            .failure=${this.saying.failure}
          ></casement-failure-notice>
        `
      : nothing;
  }

  private open() {
    void this.opening.run({ name: 'open-chat', teamId: this.teamId });
  }

  private handleAgain(event: Event) {
    event.stopPropagation();
    this.open();
  }

  private handleDraft(event: DraftEvent) {
    event.stopPropagation();
    this.draft = event.text;
  }

  /** The text stays in the composer until the relay has it. */
  private handleSend(event: SendEvent) {
    event.stopPropagation();
    event.preventDefault();
    if (this.saying.busy) return;
    const { text } = event;
    void this.saying.run({ name: 'say', teamId: this.teamId, text }).then((isSaid) => {
      if (isSaid && this.draft.trim() === text) this.draft = '';
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-team-chat': TeamChat;
  }
}
