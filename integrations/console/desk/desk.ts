import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskView, QueueRow } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import '#shared/ui/icon-button.ts';
import { iconBack } from '#shared/ui/icons/back.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { DeskRunner } from './desk-runner.ts';
import type { DeskState } from './desk-port.ts';
import type { DeskSound } from './desk-sound.ts';
import { deskStyles } from './desk-styles.ts';
import type { FavouriteEvent } from './favourite-event.ts';
import { iconPin } from './icons/pin.ts';
import { nextReason } from './next-reason.ts';
import type { OpenChatEvent } from './open-chat-event.ts';
import './preferences.ts';
import './queue-list.ts';
import { queueName } from './queue-name.ts';
import './row-details.ts';
import { customerOf } from './row-text.ts';
import type { SelectEvent } from './select-event.ts';
import './sound-banner.ts';
import './team-chat.ts';
import { t } from './words.ts';

type Page =
  | { readonly at: 'none' | 'settings' }
  | { readonly at: 'details'; readonly sessionId: string; readonly name: string }
  | { readonly at: 'chat'; readonly teamId: string };

const focusOf = { details: 'casement-row-details', chat: 'casement-team-chat', settings: '.page h2' } as const;

/**
 * The queues with what opens from them: details before accepting, team chats, settings. One page at a time when
 * narrow; beside the queues from 700 px on.
 *
 * @slot - Offers: above all when narrow, above the page when wide, where they move no row.
 * @fires casement-close - "Back to the ticket", when `canClose`.
 * @fires casement-desk-action - Everything that is to be done.
 * @fires casement-again - The desk is to be read again.
 * @fires change - `isPinned` was changed by the reader.
 */
@customElement('casement-desk')
export class Desk extends LitElement {
  static override styles = [baseStyles, deskStyles];

  @property({ attribute: false }) view: DeskState | undefined;
  @property({ attribute: false }) sound: DeskSound | undefined;
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Number }) offset = 0;
  /** Stands in front of a ticket and can be left. */
  @property({ type: Boolean }) canClose = false;
  /** The queues stay in view beside the page; otherwise they slide away until hovered or focused. */
  @property({ type: Boolean }) isPinned = true;

  @state() private page: Page = { at: 'none' };
  private readonly favourites = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-queue-list')?.focus();
  }

  /** Opens the settings, from a menu outside. */
  showSettings() {
    void this.turnTo({ at: 'settings' });
  }

  override render() {
    const desk = this.view?.desk;
    return html`
      <div class="desk" data-page=${this.page.at}>
        <div class="offers"><slot></slot></div>
        <div class=${this.isPinned ? 'list' : 'list away'}>${this.renderList(desk)}</div>
        <div class="page">${this.renderPage(desk)}</div>
      </div>
    `;
  }

  private renderList(desk: DeskView | undefined) {
    return html`
      ${this.renderListHead()}
      <casement-sound-banner
        .sound=${this.sound}
        ?isWanted=${desk?.preferences.sounds ?? false}
      ></casement-sound-banner>
      <casement-queue-list
        .queues=${desk?.queues}
        .failure=${this.view?.failure}
        myId=${desk?.me.id ?? ''}
        .offset=${this.offset}
        selected=${this.page.at === 'details' ? this.page.sessionId : ''}
        nextReason=${desk ? nextReason(desk, this.isOnline) : ''}
        @casement-select=${this.handleSelect}
        @casement-favourite=${this.handleFavourite}
        @casement-open-chat=${this.handleOpenChat}
      ></casement-queue-list>
    `;
  }

  private renderListHead() {
    return html`
      <header>
        ${
          this.canClose
            ? html`
                <casement-icon-button
                  .icon=${iconBack}
                  label=${t('backToTicket')}
                  @click=${() => this.dispatchEvent(new CloseEvent('cancel'))}
                ></casement-icon-button>
              `
            : nothing
        }
        <h2 tabindex="-1">${t('queues')}</h2>
        <casement-icon-button
          class="pin"
          .icon=${iconPin}
          label=${t(this.isPinned ? 'unpinList' : 'pinList')}
          .pressed=${this.isPinned}
          @click=${this.handlePin}
        ></casement-icon-button>
      </header>
    `;
  }

  private renderPage(desk: DeskView | undefined) {
    const { page } = this;
    if (!desk) return nothing;
    switch (page.at) {
      case 'none':
        return this.renderQuiet(desk);
      case 'settings':
        return html`
          ${this.renderHead(t('settings'))}
          <div class="content">
            <casement-preferences .desk=${desk} .sound=${this.sound} ?isOnline=${this.isOnline}></casement-preferences>
          </div>
        `;
      case 'details':
        return this.renderDetails(desk, page);
      case 'chat':
        return this.renderChat(desk, page.teamId);
    }
  }

  private renderHead(title: string) {
    return html`
      <header>
        <casement-icon-button
          class="back"
          .icon=${iconBack}
          label=${t('backToQueues')}
          @click=${this.handleBack}
        ></casement-icon-button>
        <h2 tabindex="-1" title=${title}>${title}</h2>
      </header>
    `;
  }

  private renderQuiet({ queues }: DeskView) {
    const isQuiet = queues.every(({ rows }) => rows.length === 0);
    return html`
      <div class="quiet">
        <h2>${t(isQuiet ? 'homeQuietTitle' : 'homePickTitle')}</h2>
        <p>${t(isQuiet ? 'homeQuietText' : 'homePickText')}</p>
      </div>
    `;
  }

  private renderDetails(desk: DeskView, { sessionId, name }: Page & { at: 'details' }) {
    const queue = desk.queues.find(({ rows }) => rows.some((row) => row.sessionId === sessionId));
    const row = queue?.rows.find((one) => one.sessionId === sessionId);
    return html`
      ${this.renderHead(queue ? queueName(queue) : name)}
      <div class="content">${row && queue ? this.renderRow(desk, row, queueName(queue)) : this.renderGone()}</div>
    `;
  }

  private renderRow(desk: DeskView, row: QueueRow, name: string) {
    return html`
      <casement-row-details
        .row=${row}
        .offer=${desk.offers.find((offer) => offer.sessionId === row.sessionId)}
        .queueName=${name}
        .availability=${desk.availability}
        ?isOnline=${this.isOnline}
        .offset=${this.offset}
      ></casement-row-details>
    `;
  }

  private renderGone() {
    return html`
      <p role="status">${t('goneText')}</p>
    `;
  }

  private renderChat(desk: DeskView, teamId: string) {
    const queue = desk.queues.find(({ ref }) => ref.kind === 'team' && ref.teamId === teamId);
    const team = queue?.name ?? '';
    return html`
      ${this.renderHead(t('teamChatOf', { team }))}
      <casement-team-chat
        class="chat"
        teamId=${teamId}
        teamName=${team}
        myId=${desk.me.id}
        .unread=${queue?.unread ?? 0}
        .messages=${this.view?.chats[teamId]}
      ></casement-team-chat>
    `;
  }

  private async turnTo(page: Page) {
    this.page = page;
    await this.updateComplete;
    if (page.at === 'none') this.focus();
    else this.renderRoot.querySelector<HTMLElement>(focusOf[page.at])?.focus();
  }

  private handleSelect({ sessionId }: SelectEvent) {
    const row = this.view?.desk?.queues.flatMap(({ rows }) => rows).find((one) => one.sessionId === sessionId);
    void this.turnTo({ at: 'details', sessionId, name: row ? customerOf(row) : '' });
  }

  private handleOpenChat({ teamId }: OpenChatEvent) {
    void this.turnTo({ at: 'chat', teamId });
  }

  private handleFavourite({ teamId, isOn }: FavouriteEvent) {
    const preferences = this.view?.desk?.preferences;
    if (!preferences) return;
    const others = preferences.favourites.filter((id) => id !== teamId);
    const favourites = isOn ? [...others, teamId] : others;
    void this.favourites.run({ name: 'save-preferences', preferences: { ...preferences, favourites } });
  }

  private handleBack() {
    void this.turnTo({ at: 'none' });
  }

  private handlePin() {
    this.isPinned = !this.isPinned;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-desk': Desk;
  }
}
