import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { createLocalStore, type KeyValueStore } from '#shared/client/key-value-store.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { DeskView } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/icon-button.ts';
import { iconQueue } from '#shared/ui/icons/queue.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { MenuSelectEvent } from '#shared/ui/menu-select-event.ts';
import '../connection-notice.ts';
import '../console-bar.ts';
import '../dashboard/home-switch.ts';
import type { HomePart, HomeSwitch } from '../dashboard/home-switch.ts';
import { ledTeams } from '../dashboard/led-teams.ts';
import { MirrorWatch } from '../mirror/mirror-watch.ts';
import type { FindRelayEvent } from '../people/find-relay-event.ts';
import './availability.ts';
import { DeskBinding } from './desk-binding.ts';
import { deskFrameStyles } from './desk-frame-styles.ts';
import './desk-menu.ts';
import { waitingCount } from './desk-news.ts';
import type { DeskPort } from './desk-port.ts';
import './desk.ts';
import type { Desk } from './desk.ts';
import { elsewhereRows } from './elsewhere-rows.ts';
import './elsewhere.ts';
import { homePart, loadPart, mayHave } from './home-part.ts';
import './offer-tray.ts';
import { SeenLock } from './seen-lock.ts';

import { unopenedNotice } from './unopened-notice.ts';
import { watchParts } from './watch-parts.ts';
import { t } from './words.ts';

const PINNED = 'casement:queues-pinned';

/**
 * The agent's desk around a ticket: status and queues in the bar, offers above whatever is shown. The queues open in
 * place of the ticket, which stays as it is behind them.
 *
 * @slot - The ticket or session.
 * @slot title - In the bar, after the status.
 * @slot end - Buttons at the end of the bar.
 * @fires casement-pop-out - The wide window is wanted, when `hasPopOut`.
 */
@customElement('casement-desk-frame')
export class DeskFrame extends LitElement {
  static override styles = [baseStyles, deskFrameStyles];

  /** Set before the element is added to the page. */
  @property({ attribute: false }) port: DeskPort | undefined;
  /** Answers questions of the elements inside. */
  @property({ attribute: false }) relay: RelayConnection | undefined;
  /** Opens a ticket in the help desk; rejects when it cannot. */
  @property({ attribute: false }) openTicket!: (ticketId: string) => Promise<void>;
  @property({ attribute: false }) connection: RelayConnection['state'] = 'connecting';
  @property() agentName = '';
  @property({ type: Boolean }) hasPopOut = false;
  @property({ type: Boolean }) canPopOut = false;
  /** There is no ticket: the queues are all of the page. */
  @property({ type: Boolean }) isHome = false;
  /** Ticket in view. */
  @property() ticketId = '';
  /** With whom the session in view runs; empty when none does. */
  @property() customer = '';
  /** The agent looks at this page. */
  @property({ type: Boolean }) isShown = true;
  /** Where the pin is remembered. */
  @property({ attribute: false }) store: KeyValueStore = createLocalStore();

  @state() private isOpen = false;
  /** What is shown in place of the queues, to who leads a team. */
  @state() private home: HomePart = 'queues';
  @state() private isWatchListOpen = false;
  @query('casement-desk') private readonly desk!: Desk | null;
  private readonly seen = new SeenLock();
  private readonly mirror = new MirrorWatch(this);
  private readonly binding = new DeskBinding(this, (ticketId) => this.open(ticketId));

  constructor() {
    super();
    watchLocale(this);
    this.addEventListener('casement-find-relay', this.handleFindRelay);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.seen.hold(false);
  }

  override render() {
    const view = this.binding.view;
    return html`
      ${this.renderBar(view?.desk)}
      <casement-connection-notice .connection=${this.connection}></casement-connection-notice>
      ${unopenedNotice(this.binding.unopened, this.handleDismiss)}
      ${this.isHome ? this.renderSwitch(view?.desk) : nothing}
      ${this.isHome && this.isDeskShown ? nothing : this.renderOffers()}
      ${this.isHome ? nothing : this.renderElsewhere(view?.desk)}
      <div class="below" ?hidden=${this.isDeskShown}>
        <slot></slot>
        ${this.shownPart === 'queues' ? nothing : homePart(this.shownPart, this.partFacts(view?.desk))}
      </div>
      ${this.isDeskShown ? this.renderDesk() : nothing} ${this.renderWatch()}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('port')) this.binding.follow(this.port);
    if (changed.has('ticketId') && changed.get('ticketId')) this.isOpen = false;
  }

  protected override updated() {
    this.seen.hold(this.isShown && this.isConnected);
    this.mirror.follow(this.relay, this.isShown ? this.binding.view?.watchedBy : []);
  }

  private get isDeskShown() {
    return (this.isHome && this.shownPart === 'queues') || this.isOpen;
  }

  private get shownPart(): HomePart {
    return this.isHome && mayHave(this.home, this.binding.view?.desk) ? this.home : 'queues';
  }

  private renderSwitch(desk: DeskView | undefined) {
    if (ledTeams(desk).length === 0) return nothing;
    return html`
      <casement-home-switch
        .shown=${this.shownPart}
        ?isManager=${mayHave('masking', desk)}
        @change=${this.handleSwitch}
      ></casement-home-switch>
    `;
  }

  private partFacts(desk: DeskView | undefined) {
    const { port, relay } = this;
    return { port, relay, desk, offset: this.binding.offset };
  }

  private renderBar(desk: DeskView | undefined) {
    return html`
      <casement-console-bar
        hasStatus
        ?hasPopOut=${this.hasPopOut}
        ?canPopOut=${this.canPopOut}
        popOutLabel=${this.isHome ? t('popOutQueues') : ''}
        .connection=${this.connection}
      >
        <casement-availability
          slot="status"
          .availability=${desk?.availability}
          agentName=${this.agentName}
          ?isOnline=${this.connection === 'online'}
          ?canOptOut=${desk?.permissions.includes('routing.opt-out') ?? false}
        ></casement-availability>
        <slot name="title"></slot>
        <slot name="end" slot="end"></slot>
        ${this.isHome ? nothing : this.renderQueueButton(desk)}
        <casement-desk-menu slot="last" @casement-menu-select=${this.handleMenu}></casement-desk-menu>
      </casement-console-bar>
    `;
  }

  private renderQueueButton(desk: DeskView | undefined) {
    const count = desk ? waitingCount(desk) : 0;
    return html`
      <casement-icon-button
        slot="end"
        .icon=${iconQueue}
        .count=${count}
        .expanded=${this.isOpen}
        label=${t('queuesWaiting', { count })}
        @click=${this.handleQueues}
      ></casement-icon-button>
    `;
  }

  private renderWatch() {
    const { relay, isWatchListOpen: isListOpen } = this;
    const hasChip = this.isHome || this.isOpen;
    return watchParts({ view: this.binding.view, relay, hasChip, isListOpen }, this.handleWatchDone);
  }

  private renderOffers() {
    const view = this.binding.view;
    return html`
      <casement-offer-tray
        .offers=${view?.desk?.offers ?? []}
        .queues=${view?.desk?.queues ?? []}
        .closed=${view?.closedOffer}
        ?isBrief=${this.customer !== ''}
        stays=${this.customer}
        .offset=${this.binding.offset}
      ></casement-offer-tray>
    `;
  }

  private renderElsewhere(desk: DeskView | undefined) {
    if (!desk || this.isOpen) return nothing;
    return html`
      <casement-elsewhere
        .rows=${elsewhereRows(desk, this.ticketId)}
        .offset=${this.binding.offset}
      ></casement-elsewhere>
    `;
  }

  private renderDesk() {
    return html`
      <main>
        <casement-desk
          .view=${this.binding.view}
          .sound=${this.binding.sound}
          ?isOnline=${this.connection === 'online'}
          ?canClose=${!this.isHome}
          .isPinned=${this.store.get(PINNED) !== 'no'}
          .offset=${this.binding.offset}
          @change=${this.handlePin}
          @casement-close=${this.handleClose}
          @casement-again=${this.handleAgain}
        >
          ${this.isHome ? this.renderOffers() : nothing}
        </casement-desk>
      </main>
    `;
  }

  private async open(ticketId: string) {
    await this.openTicket(ticketId);
    this.isOpen = false;
  }

  private async show() {
    if (this.isHome) this.home = 'queues';
    else this.isOpen = true;
    await this.updateComplete;
  }

  private async handleQueues() {
    if (this.isOpen) {
      this.isOpen = false;
      return;
    }
    await this.show();
    this.desk?.focus();
  }

  private async handleMenu({ itemId }: MenuSelectEvent) {
    this.isWatchListOpen = itemId === 'watched';
    if (this.isWatchListOpen) return;
    await this.show();
    this.desk?.showSettings();
  }

  private handleClose() {
    this.isOpen = false;
    this.renderRoot.querySelector('casement-icon-button')?.focus();
  }

  private async handleSwitch({ currentTarget }: Event) {
    const { shown } = currentTarget as HomeSwitch;
    await loadPart(shown);
    this.home = shown;
  }

  private readonly handleDismiss = () => {
    this.binding.unopened = undefined;
    this.requestUpdate();
  };

  private readonly handleWatchDone = (event: Event) => {
    event.stopPropagation();
    this.isWatchListOpen = false;
    this.renderRoot.querySelector('casement-desk-menu')?.focus();
  };

  private readonly handleFindRelay = (event: FindRelayEvent) => {
    event.stopPropagation();
    event.relay = this.relay;
  };

  private handleAgain(event: Event) {
    event.stopPropagation();
    this.binding.retry();
  }

  private handlePin({ target }: Event) {
    if (target === this.desk && this.desk) this.store.set(PINNED, this.desk.isPinned ? 'yes' : 'no');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-desk-frame': DeskFrame;
  }
}
