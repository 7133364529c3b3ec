import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskClient } from '#shared/client/desk-client.ts';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconDock } from '#shared/ui/icons/dock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { askForTicket } from './ask-for-ticket.ts';
import { askOpener } from './ask-opener.ts';
import { consoleStyles } from './console-styles.ts';
import { customerName } from './customer-name.ts';
import './desk/desk-frame.ts';
import { t as deskWord } from './desk/words.ts';
import { FocusAreas } from './focus-areas.ts';
import './live-session.ts';
import type { OpenLinkEvent } from './open-link-event.ts';
import { openWebAddress } from './open-web-address.ts';
import type { WideGrant } from './wide-grant.ts';
import { keepGrant } from './wide-memory.ts';
import { t } from './words.ts';

/** One session in a window of its own, the picture large; or the queues alone. Closing it ends nothing. */
@customElement('casement-wide-console')
export class WideConsole extends LitElement {
  static override styles = [baseStyles, consoleStyles];

  /** Set once, before the element is added to the page; undefined where nobody gave one. */
  @property({ attribute: false }) grant: WideGrant | undefined;

  private readonly store = createLocalStore();
  private readonly session = new SessionController(this);
  #connection: RelayConnection | undefined;
  #desk: DeskClient | undefined;
  #hasAskedAgain = false;

  constructor() {
    super();
    watchLocale(this);
    new FocusAreas(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    const { grant } = this;
    if (!grant) return;
    const { relayUrl, token, expiresAt, sessionId } = grant;
    this.#connection = new RelayConnection({ relayUrl, token, expiresAt, onToken: this.keepToken });
    this.#connection.subscribe(this.handleConnection);
    const connection = this.#connection;
    this.#desk = new DeskClient({ connection });
    if (sessionId === undefined) return;
    this.session.follow(new SessionClient({ connection, sessionId, role: 'agent', storage: this.store }));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.session.client?.close();
    this.session.follow(undefined);
    this.#desk?.close();
    this.#connection?.close();
    this.#connection = undefined;
  }

  override render() {
    const connection = this.#connection;
    if (!this.grant || !connection) return this.renderLost();
    const { grant } = this;
    const session = this.session.view?.session;
    return html`
      <casement-desk-frame
        .port=${this.#desk}
        .relay=${connection}
        .openTicket=${askForTicket}
        .connection=${connection.state}
        agentName=${grant.agent.name}
        ?isHome=${grant.sessionId === undefined}
        .ticketId=${grant.ticketId ?? ''}
        .customer=${session?.phase === 'active' ? customerName(session) : ''}
      >
        ${
          session
            ? html`
                <span slot="title" class="ticket" title=${session.ticket.subject}>
                  ${this.ticketText(session.ticket)}
                </span>
              `
            : nothing
        }
        <casement-button slot="end" small .icon=${iconDock} @click=${this.handleReturn}>
          ${grant.sessionId === undefined ? deskWord('returnToDesk') : t('returnToTicket')}
        </casement-button>
        ${grant.sessionId === undefined ? nothing : this.renderSession(connection, grant)}
      </casement-desk-frame>
    `;
  }

  private renderSession(connection: RelayConnection, { agent }: WideGrant) {
    return html`
      <main>
        <casement-live-session
          .client=${this.session.client}
          .connection=${connection}
          .agent=${agent}
          .port=${this.#desk}
          .store=${this.store}
          @casement-open-link=${this.handleOpenLink}
        ></casement-live-session>
      </main>
    `;
  }

  private ticketText({ id, subject }: { id: string; subject: string }) {
    return t('ticketOf', { ticket: id, subject });
  }

  private renderLost() {
    return html`
      <main class="empty">
        <h1>${t('wideLost')}</h1>
        <p>${t('wideLostText')}</p>
      </main>
    `;
  }

  private readonly keepToken = (token: string, expiresAt: number) => {
    if (!this.grant) return;
    this.grant = { ...this.grant, token, expiresAt };
    keepGrant(this.grant);
  };

  /** A window that slept too long has a lapsed token; the sidebar may have a fresh one. */
  private readonly handleConnection = () => {
    this.requestUpdate();
    const connection = this.#connection;
    if (connection?.state === 'online') this.#hasAskedAgain = false;
    if (connection?.state !== 'refused' || this.#hasAskedAgain) return;
    this.#hasAskedAgain = true;
    void askOpener().then((grant) => {
      if (!grant || connection !== this.#connection) return;
      this.keepToken(grant.token, grant.expiresAt);
      connection.useToken(grant.token, grant.expiresAt);
    });
  };

  private handleOpenLink({ url }: OpenLinkEvent) {
    openWebAddress(url);
  }

  private handleReturn() {
    (window.opener as Window | null)?.focus();
    window.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-wide-console': WideConsole;
  }
}
