import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { consoleStyles } from '../console-styles.ts';
import { sessionItems } from '../session-items.ts';
import type { WideGrant } from '../wide-grant.ts';
import type { FindHomeEvent } from './find-home-event.ts';
import './recording-tab.ts';
import { t } from './words.ts';

/** One recording in a window of its own. */
@customElement('casement-recording-page')
export class RecordingPage extends LitElement {
  static override styles = [baseStyles, consoleStyles];

  /** Set once, before the element is added to the page. */
  @property({ attribute: false }) grant: (WideGrant & { readonly sessionId: string }) | undefined;

  private readonly session = new SessionController(this);
  #connection: RelayConnection | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (!this.grant) return;
    const { relayUrl, token, expiresAt, sessionId } = this.grant;
    const connection = new RelayConnection({ relayUrl, token, expiresAt });
    this.#connection = connection;
    this.session.follow(new SessionClient({ connection, sessionId, role: 'agent' }));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.session.client?.close();
    this.session.follow(undefined);
    this.#connection?.close();
  }

  override render() {
    const { view } = this.session;
    const agent = this.grant?.agent ?? { id: '', name: '' };
    if (view?.status === 'gone' && !view.session) return this.renderText(t('forbidden'));
    if (!view?.session) return this.renderText(t('loading'));
    return html`
      <main>
        <h1 class="sr">${t('pageTitle')}</h1>
        <casement-recording-tab
          .view=${view}
          .items=${sessionItems(view, agent)}
          .agent=${agent}
          @casement-find-home=${this.handleFindHome}
        ></casement-recording-tab>
      </main>
    `;
  }

  private renderText(text: string) {
    return html`
      <main class="empty"><p role="status">${text}</p></main>
    `;
  }

  private handleFindHome(event: FindHomeEvent) {
    event.stopPropagation();
    event.home = this.#connection;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-page': RecordingPage;
  }
}
