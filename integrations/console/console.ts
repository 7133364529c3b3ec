import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DeskClient } from '#shared/client/desk-client.ts';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import type { ConsoleBoot } from './console-boot.ts';
import { consoleStyles } from './console-styles.ts';
import { customerName } from './customer-name.ts';
import './desk/desk-frame.ts';
import { FocusAreas } from './focus-areas.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { HostAdapter } from './host-adapter.ts';
import { HostBinding } from './host-binding.ts';
import './live-session.ts';
import type { LiveSession } from './live-session.ts';
import type { OpenLinkEvent } from './open-link-event.ts';
import { SessionChoice } from './session-choice.ts';
import { SessionStarter } from './session-starter.ts';
import type { ShowSessionEvent } from './show-session-event.ts';
import type { StartEvent } from './start-event.ts';
import { TicketController } from './ticket-controller.ts';
import type { TicketPage, UnusedKey } from './ticket-page.ts';
import './ticket-page.ts';
import { WideWindow } from './wide-window.ts';
import { t } from './words.ts';

/** The agent's console beside a ticket. Knows no help desk: `host` speaks to the one around it. */
@customElement('casement-console')
export class Console extends LitElement {
  static override styles = [baseStyles, consoleStyles];

  /** Both are set once, before the element is added to the page. */
  @property({ attribute: false }) host!: HostAdapter;
  @property({ attribute: false }) boot!: ConsoleBoot;

  @state() private unused: UnusedKey | undefined;
  @state() private isPopupBlocked = false;
  @query('casement-live-session') private readonly live!: LiveSession | null;
  @query('casement-ticket-page') private readonly page!: TicketPage | null;
  private readonly store = createLocalStore();
  private readonly choice = new SessionChoice(this.store);
  private readonly ticket = new TicketController(this);
  private readonly starter = new SessionStarter(this);
  private readonly session = new SessionController(this);
  private readonly binding = new HostBinding(this);
  private readonly wide = new WideWindow(this, {
    grant: () => this.wideGrant(),
    openTicket: (ticketId) => this.openTicket(ticketId),
  });
  #connection: RelayConnection | undefined;
  #desk: DeskClient | undefined;
  #token = { token: '', expiresAt: 0 };
  constructor() {
    super();
    watchLocale(this);
    new FocusAreas(this);
    new FocusKeeper(this, () => (this.live ?? this.page)?.focus());
  }

  override connectedCallback() {
    super.connectedCallback();
    const { relayUrl, token, expiresAt } = this.boot;
    this.#token = { token, expiresAt };
    const onToken = (fresh: string, until: number) => (this.#token = { token: fresh, expiresAt: until });
    this.#connection = new RelayConnection({ relayUrl, token, expiresAt, onToken });
    this.#desk = new DeskClient({ connection: this.#connection });
    this.ticket.follow(this.#connection);
    this.binding.follow(this.host, {
      caseChanged: (info) => {
        if (this.ticket.show(info?.id ?? null)) this.starter.reset();
      },
      gone: () => {
        this.remove();
      },
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.session.client?.close();
    this.session.follow(undefined);
    this.#desk?.close();
    this.#connection?.close();
    this.host.dispose();
  }

  override render() {
    const state = this.#connection?.state ?? 'connecting';
    const { client } = this.session;
    return html`
      <casement-desk-frame
        hasPopOut
        .port=${this.#desk}
        .relay=${this.#connection}
        .openTicket=${this.openTicket}
        .connection=${state}
        agentName=${this.boot.agent.name}
        .ticketId=${this.ticketId ?? ''}
        .customer=${this.customer}
        ?isShown=${this.binding.isVisible}
        ?canPopOut=${client !== undefined}
        @casement-pop-out=${this.handlePopOut}
      >
        ${this.renderNotices()}
        <main>${client ? this.renderSession(client) : this.renderTicket(state === 'online')}</main>
      </casement-desk-frame>
    `;
  }

  protected override willUpdate() {
    const { view } = this.ticket;
    this.leaveUnusedKey();
    const wanted =
      view.state === 'open' ? this.choice.of(view.facts, this.boot.agent.id, Date.now()) : this.heldSession();
    if (wanted === this.session.client?.sessionId) return;
    this.session.client?.close();
    const connection = this.#connection;
    const isNew = wanted !== undefined && connection !== undefined;
    this.session.follow(
      isNew ? new SessionClient({ connection, sessionId: wanted, role: 'agent', storage: this.store }) : undefined,
    );
  }

  protected override updated() {
    this.binding.show(this.session.view?.session, this.session.view?.commits ?? []);
  }

  private get ticketId() {
    const { view } = this.ticket;
    return view.state === 'no-case' ? undefined : view.ticketId;
  }

  /** With whom the session in view runs, if it does. */
  private get customer() {
    const session = this.session.view?.session;
    return session?.phase === 'active' ? customerName(session) : '';
  }

  private readonly openTicket = (ticketId: string) =>
    ticketId === this.ticketId ? Promise.resolve() : this.host.openCase(ticketId);

  /** A key that nobody used leaves nothing to look at: back to the card, which says what became of it. */
  private leaveUnusedKey() {
    const shown = this.session.view?.session;
    if (shown?.phase !== 'ended' || (shown.reason !== 'cancelled' && shown.reason !== 'key-expired')) return;
    this.unused = { ticketId: shown.ticket.id, reason: shown.reason };
    this.choice.leave(shown.ticket.id, shown.id);
  }

  /** While the ticket is asked for again, its session stays; on another ticket it goes. */
  private heldSession(): string | undefined {
    const { view } = this.ticket;
    const shown = this.session.view?.session;
    return view.state !== 'no-case' && shown?.ticket.id === view.ticketId ? shown.id : undefined;
  }

  private renderNotices() {
    if (this.binding.failure) {
      return html`
        <casement-notice tone="critical" role="alert">
          <b>${t('hostTitle')}</b>
          ${t('hostText')}
        </casement-notice>
      `;
    }
    if (!this.isPopupBlocked) return nothing;
    return html`
      <casement-notice tone="caution" role="alert" dismissible @casement-dismiss=${() => (this.isPopupBlocked = false)}>
        ${t('popupBlocked')}
      </casement-notice>
    `;
  }

  private renderSession(client: SessionClient) {
    return html`
      <casement-live-session
        canPopOut
        canStart
        .client=${client}
        .connection=${this.#connection}
        .agent=${this.boot.agent}
        .port=${this.#desk}
        .store=${this.store}
        ?isShown=${this.binding.isVisible}
        @casement-show-session=${this.handleShow}
        @casement-pop-out=${this.handlePopOut}
        @casement-open-link=${this.handleOpenLink}
      ></casement-live-session>
    `;
  }

  private renderTicket(isOnline: boolean) {
    return html`
      <casement-ticket-page
        .view=${this.ticket.view}
        .port=${this.#desk}
        .agentId=${this.boot.agent.id}
        .store=${this.store}
        .isKnown=${this.binding.isReady}
        ?isOnline=${isOnline}
        ?isStarting=${this.starter.isBusy}
        .startFailure=${this.starter.failure}
        .unused=${this.unused}
        @casement-start=${this.handleStart}
        @casement-show-session=${this.handleShow}
        @casement-again=${() => this.ticket.retry()}
      ></casement-ticket-page>
    `;
  }

  private wideGrant() {
    const sessionId = this.session.client?.sessionId;
    const { ticketId } = this;
    if (sessionId === undefined || ticketId === undefined) return undefined;
    const { relayUrl, agent, locale } = this.boot;
    return { relayUrl, agent, locale, sessionId, ticketId, ...this.#token };
  }

  private async handleStart({ portalId, keyMinutes, onArrival }: StartEvent) {
    const { view } = this.ticket;
    if (view.state !== 'open' || !this.#connection) return;
    const { ticketId } = view;
    const sessionId = await this.starter.start(this.#connection, { ticketId, portalId, keyMinutes, onArrival });
    if (sessionId === undefined) return;
    this.unused = undefined;
    this.choice.show(ticketId, sessionId);
    this.ticket.retry();
  }

  private handleShow({ sessionId }: ShowSessionEvent) {
    const { view } = this.ticket;
    const shown = this.session.client?.sessionId;
    if (view.state === 'no-case') return;
    if (sessionId !== undefined) this.choice.show(view.ticketId, sessionId);
    else if (shown !== undefined) this.choice.leave(view.ticketId, shown);
    this.requestUpdate();
  }

  private handlePopOut() {
    const sessionId = this.session.client?.sessionId;
    if (sessionId !== undefined) this.isPopupBlocked = !this.wide.open(sessionId);
  }

  private handleOpenLink({ url }: OpenLinkEvent) {
    void this.host.openLink(url).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-console': Console;
  }
}
