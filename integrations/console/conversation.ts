import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import '#shared/ui/chat-log.ts';
import '#shared/ui/composer.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/**
 * The Chat tab: the log, and the composer while the conversation runs.
 *
 * @fires casement-send - A message.
 * @fires casement-draft - The unsent text changed.
 * @fires casement-retry - A message is to be tried again.
 */
@customElement('casement-conversation')
export class Conversation extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      casement-composer {
        margin: 0 12px 12px;
      }
      .closed {
        flex: none;
        padding: 8px 12px 12px;
        border-block-start: 1px solid var(--casement-line);
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      @container (height < 480px) {
        casement-composer {
          margin-block-end: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly ChatItem[] = [];
  /** Who is helped. */
  @property() name = '';
  @property({ type: Boolean }) isTyping = false;
  @property({ type: Boolean }) offline = false;
  /** Messages can be written. */
  @property({ type: Boolean }) isOpen = false;
  /** Why messages cannot be written by this reader; empty where nobody can any more. */
  @property() closedText = '';
  @property() draft = '';

  constructor() {
    super();
    watchLocale(this);
  }

  /** Puts the focus where a message is written. */
  override focus() {
    this.renderRoot.querySelector('casement-composer')?.focus();
  }

  override render() {
    const { name } = this;
    return html`
      <casement-chat-log
        .items=${this.items}
        .typing=${this.isTyping ? name : ''}
        ?offline=${this.offline && this.isOpen}
        label=${t('conversationWith', { name })}
      ></casement-chat-log>
      ${
        this.isOpen
          ? html`
              <casement-composer
                .draft=${this.draft}
                label=${t('messageTo', { name })}
                placeholder=${t('messageTo', { name })}
              ></casement-composer>
            `
          : this.renderClosed()
      }
    `;
  }

  private renderClosed() {
    if (!this.closedText) return nothing;
    return html`
      <p class="closed">${this.closedText}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-conversation': Conversation;
  }
}
