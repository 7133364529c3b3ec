import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import { isAboutScreen, pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { reachOf } from '#shared/protocol/page-rungs.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { DraftEvent } from '#shared/ui/draft-event.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { RetryEvent } from '#shared/ui/retry-event.ts';
import type { SendEvent } from '#shared/ui/send-event.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import { PageWatch } from './cobrowse/page-watch.ts';
import type { CommandEvent } from './command-event.ts';
import './failure-notice.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { DeskFollower, type DeskSource } from './people/desk-follower.ts';
import type { FindRelayEvent } from './people/find-relay-event.ts';
import type { FindHomeEvent } from './recording/find-home-event.ts';
import { ScreenWatch } from './screen-watch.ts';
import type { SessionPanel } from './session-panel.ts';
import './session-panel.ts';
import { ShowSessionEvent } from './show-session-event.ts';
import { t } from './words.ts';

/** Ties the panel of a session to its client: view down, commands up. */
@customElement('casement-live-session')
export class LiveSession extends LitElement {
  static override styles = [
    baseStyles,
    skeletonStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .loading {
        display: grid;
        gap: 12px;
        padding: 16px 12px;
      }
    `,
  ];

  @property({ attribute: false }) client: SessionClient | undefined;
  @property({ attribute: false }) connection: RelayConnection | undefined;
  @property({ attribute: false }) agent = { id: '', name: '' };
  /** The agent's desk: ranks, permissions, names of queues, who watches. */
  @property({ attribute: false }) port: DeskSource | undefined;
  @property({ attribute: false }) store: KeyValueStore | undefined;
  /** The agent is looking at the page; messages count as seen. */
  @property({ type: Boolean }) isShown = true;
  @property({ type: Boolean }) canPopOut = false;
  @property({ type: Boolean }) canStart = false;

  @query('casement-session-panel') private readonly panel!: SessionPanel | null;
  private readonly controller = new SessionController(this);
  private readonly screen = new ScreenWatch(this);
  private readonly page = new PageWatch(this);
  private readonly desk = new DeskFollower(this);

  constructor() {
    super();
    watchLocale(this);
    new FocusKeeper(this, () => this.focus());
    this.addEventListener('casement-find-home', (event) => this.handleFindHome(event));
  }

  override focus() {
    (this.panel ?? this.renderRoot.querySelector<HTMLElement>('.loading'))?.focus();
  }

  override render() {
    const view = this.controller.view;
    if (view?.status === 'gone' && !view.session) {
      return html`
        <casement-failure-notice
          heading=${t('sessionGone')}
          .failure=${view.failure ?? { code: 'not-found', message: '' }}
        ></casement-failure-notice>
      `;
    }
    if (!view?.session) {
      return html`
        <div class="loading" tabindex="-1" aria-busy="true">
          <p class="sr" role="status">${t('loadingSession')}</p>
          <div class="skeleton"></div>
          <div class="skeleton"></div>
        </div>
      `;
    }
    return html`
      <casement-session-panel
        .view=${view}
        .agent=${this.agent}
        .desk=${this.desk.desk}
        .watches=${this.desk.watches}
        .store=${this.store}
        .shown=${this.screen.shown}
        .page=${this.page.shown}
        .draft=${this.client?.draft ?? ''}
        ?canPopOut=${this.canPopOut}
        ?canStart=${this.canStart}
        @casement-command=${this.handleCommand}
        @casement-find-relay=${this.handleFindRelay}
        @casement-send=${this.handleSend}
        @casement-draft=${this.handleDraft}
        @casement-retry=${this.handleRetry}
        @casement-tab=${this.markSeen}
      ></casement-session-panel>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('port')) this.desk.follow(this.port);
    if (changed.has('client')) {
      this.controller.follow(this.client);
      this.screen.close();
      this.page.close();
    }
    const session = this.controller.view?.session;
    this.followPictures(session);
  }

  protected override updated() {
    this.markSeen();
    this.leaveWhatIsNotShown();
  }

  /** A screen goes to the owner alone, a page to whom the customer has allowed it; who may no more lets go at once. */
  private followPictures(session: Session | undefined) {
    const { client, connection, agent } = this;
    const sharing = session?.phase === 'active' ? session.sharing : undefined;
    if (!sharing || !client || !connection) {
      this.screen.close();
      this.page.close();
      return;
    }
    if (session?.owner?.id !== agent.id) this.screen.close();
    else if (isAboutScreen(sharing)) this.screen.follow(client, connection);
    if (reachOf(pageShareOf(sharing), agent.id, Date.now())) this.page.follow(client, connection);
    else this.page.close();
  }

  private readonly markSeen = () => {
    void this.panel?.updateComplete.then(() => {
      if (this.isShown && this.panel?.isChatShown) this.client?.markSeen();
    });
  };

  /** A session of the ticket that is not for the reader: back to the ticket, where there is one. */
  private leaveWhatIsNotShown() {
    const view = this.controller.view;
    const isNotShown = view?.status === 'gone' && !view.session && view.failure?.code === 'not-found';
    if (isNotShown && this.canStart) this.dispatchEvent(new ShowSessionEvent(undefined));
  }

  private handleFindRelay(event: FindRelayEvent) {
    event.stopPropagation();
    event.relay = this.connection;
  }

  private handleFindHome(event: FindHomeEvent) {
    event.stopPropagation();
    event.home = this.connection;
  }

  private handleCommand(event: CommandEvent) {
    event.stopPropagation();
    const { name, input } = event.command;
    event.answer = this.client?.run(name, input);
  }

  private handleSend(event: SendEvent) {
    if (this.client) this.client.send(event.text);
    else event.preventDefault();
  }

  private handleDraft({ text }: DraftEvent) {
    if (!this.client) return;
    this.client.draft = text;
    if (text !== '') this.client.typing();
  }

  private handleRetry({ messageId }: RetryEvent) {
    this.client?.retry(messageId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-live-session': LiveSession;
  }
}
