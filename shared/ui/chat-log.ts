import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import './button.ts';
import type { ChatItem } from './chat-item.ts';
import { chatLogStyles } from './chat-log-styles.ts';
import { chatRows, type ChatRow } from './chat-rows.ts';
import { formatDay } from './format-time.ts';
import { iconSvg } from './icon-svg.ts';
import { iconDown } from './icons/down.ts';
import { iconOffline } from './icons/offline.ts';
import { KeyedRows } from './keyed-rows.ts';
import { watchLocale } from './locale.ts';
import './message.ts';
import { skeletonStyles } from './skeleton-styles.ts';
import { StickToBottom } from './stick-to-bottom.ts';
import { systemLine } from './system-line.ts';
import { typingLine } from './typing-line.ts';
import { t } from './words.ts';

/**
 * The conversation. It takes the height it is given and scrolls inside; it stays at the newest message unless the
 * reader has scrolled up. New entries are announced politely, the history they arrive with is not.
 *
 * @slot empty - Instead of "No messages yet."
 * @slot end - Below the last message, scrolling with it: cards, questions.
 * @fires casement-retry - "Try again" under a message that was not sent.
 */
@customElement('casement-chat-log')
export class ChatLog extends LitElement {
  static override styles = [baseStyles, skeletonStyles, chatLogStyles];

  /** The entries, oldest first. Give a new array when they change. */
  @property({ attribute: false }) items: readonly ChatItem[] = [];
  /** The history is on its way: skeleton lines, nothing announced. */
  @property({ type: Boolean }) loading = false;
  /** Says that unsent messages wait. */
  @property({ type: Boolean }) offline = false;
  /** Who is typing; empty when nobody is. */
  @property() typing = '';
  /** `id` of the first entry the reader has not seen; empty for no mark. */
  @property() unreadFrom = '';
  /** Accessible name; "Conversation" when empty. */
  @property() label = '';

  @state() private isAnnouncing = false;
  @state() private unseen = 0;
  private readonly rows = new KeyedRows<ChatRow>((row) => this.renderRow(row));
  private readonly stick = new StickToBottom(this);

  constructor() {
    super();
    watchLocale(this);
  }

  /** Shows the newest entry and follows from there. */
  scrollToEnd() {
    this.stick.toEnd();
  }

  override render() {
    return html`
      <div
        class="log"
        role="log"
        tabindex="0"
        aria-label=${this.label || t('conversation')}
        aria-live=${this.isAnnouncing ? 'polite' : 'off'}
        aria-relevant="additions"
        aria-busy=${this.loading ? 'true' : 'false'}
      >
        <div class="content">
          ${this.items.length === 0 ? this.renderNoItems() : nothing}
          <div class="rows"></div>
          <slot name="end"></slot>
          ${this.typing ? typingLine(this.typing) : nothing}
        </div>
      </div>
      ${this.renderToNewest()}
      <p class="offline" role="status">${this.offline ? [iconSvg(iconOffline), t('waitingToSend')] : nothing}</p>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.loading) this.isAnnouncing = false;
    const before = changed.get('items');
    if (this.stick.isAtEnd) this.unseen = 0;
    else if (before) this.countUnseen(before);
  }

  protected override firstUpdated() {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.log');
    const content = this.renderRoot.querySelector<HTMLElement>('.content');
    if (scroller && content) this.stick.observe(scroller, content);
  }

  protected override updated() {
    const list = this.renderRoot.querySelector('.rows');
    if (list) this.rows.draw(list, chatRows(this.items, this.unreadFrom), this);
    // Only what comes after the history has been drawn is news.
    if (!this.loading && !this.isAnnouncing) requestAnimationFrame(() => (this.isAnnouncing = !this.loading));
  }

  private countUnseen(before: readonly ChatItem[]) {
    const known = new Set(before.map((item) => item.id));
    const added = this.items.filter((item) => !known.has(item.id));
    // Writing something means looking at it.
    if (added.some((item) => item.kind !== 'system' && item.isOwn)) this.stick.toEnd();
    else this.unseen += added.length;
  }

  private renderNoItems() {
    if (this.loading) return this.renderLoading();
    return html`
      <slot name="empty"><p class="empty">${t('noMessages')}</p></slot>
    `;
  }

  private renderRow(row: ChatRow) {
    switch (row.kind) {
      case 'day':
        return html`
          <p class="day">${formatDay(row.at, Date.now())}</p>
        `;
      case 'unread':
        return html`
          <p class="unread"><span>${t('newSince')}</span></p>
        `;
      case 'system':
        return systemLine(row.item);
      case 'message':
        return html`
          <casement-message
            .item=${row.item}
            ?continued=${row.isContinued}
            .hasState=${row.hasState}
          ></casement-message>
        `;
    }
  }

  private renderLoading() {
    return html`
      <p class="sr">${t('loadingConversation')}</p>
      <div class="skeleton half"></div>
      <div class="skeleton"></div>
      <div class="skeleton half own"></div>
    `;
  }

  private renderToNewest() {
    if (this.stick.isAtEnd) return nothing;
    const label = this.unseen > 0 ? t('newMessages', { count: this.unseen }) : t('toNewest');
    return html`
      <div class="jump">
        <casement-button small .icon=${iconDown} @click=${this.handleToNewest}>${label}</casement-button>
      </div>
    `;
  }

  private handleToNewest() {
    this.scrollToEnd();
    // The button is about to go; the keyboard stays in the log.
    this.renderRoot.querySelector<HTMLElement>('.log')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-chat-log': ChatLog;
  }
}
