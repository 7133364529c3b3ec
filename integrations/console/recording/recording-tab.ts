import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionView } from '#shared/client/session-view.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { customerName } from '../customer-name.ts';
import { t as s } from '../words.ts';
import { FindHomeEvent } from './find-home-event.ts';
import type { RecordingHome } from './recording-source.ts';
import { t } from './words.ts';

/**
 * What a session has recorded, behind one press: looking at it is written down.
 *
 * @fires casement-find-home - It needs to know where to read.
 */
@customElement('casement-recording-tab')
export class RecordingTab extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .closed {
        display: grid;
        justify-items: start;
        gap: 10px;
        padding: 12px;
      }
      p {
        color: var(--casement-text-2);
      }
    `,
  ];

  @property({ attribute: false }) view: SessionView | undefined;
  @property({ attribute: false }) items: readonly ChatItem[] = [];
  /** Who looks. */
  @property({ attribute: false }) agent = { id: '', name: '' };
  @property({ type: Boolean }) canRemove = false;

  @state() private home: RecordingHome | undefined;
  @state() private hasFailed = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const session = this.view?.session;
    if (!session) return null;
    const name = customerName(session);
    if (!this.home) return this.renderClosed(name);
    return html`
      <casement-recording-player
        .home=${this.home}
        .sessionId=${session.id}
        .name=${name}
        .watermark=${s('viewedBy', { agent: this.agent.name, id: session.ticket.id })}
        .items=${this.items}
        .commits=${this.view?.commits ?? []}
        ?canRemove=${this.canRemove}
      ></casement-recording-player>
    `;
  }

  private renderClosed(name: string) {
    return html`
      <div class="closed">
        <h2>${t('title')}</h2>
        <p>${t('intro', { name })} ${t('noted')}</p>
        <casement-button @click=${this.handleOpen}>${t('open')}</casement-button>
        <p role="status">${this.hasFailed ? t('failed') : ''}</p>
      </div>
    `;
  }

  /** What plays it is fetched now, and not with the console. */
  private async handleOpen() {
    const event = new FindHomeEvent();
    this.dispatchEvent(event);
    const isLoaded = await import('./recording-player.ts').then(
      () => true,
      () => false,
    );
    this.hasFailed = !isLoaded || !event.home;
    if (isLoaded) this.home = event.home;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-tab': RecordingTab;
  }
}
