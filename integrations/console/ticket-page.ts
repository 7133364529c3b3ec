import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { SessionSummary } from '#shared/protocol/session-commands.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import { consoleStyles } from './console-styles.ts';
import './earlier-sessions.ts';
import './failure-notice.ts';
import { DeskFollower, type DeskSource } from './people/desk-follower.ts';
import './people/monitor-chip.ts';
import { ShowSessionEvent } from './show-session-event.ts';
import './start-card.ts';
import { earlierSessions, foreignOpenSession, type TicketFacts } from './ticket-choice.ts';
import { ticketPageStyles } from './ticket-page-styles.ts';
import type { TicketView } from './ticket-view.ts';
import { t } from './words.ts';

/** A key of this page that nobody used, and why. */
export interface UnusedKey {
  readonly ticketId: string;
  readonly reason: 'cancelled' | 'key-expired';
}

/**
 * A ticket without a session of the reader: start one, or see who has one.
 *
 * @fires casement-again - The ticket is to be read again.
 * @fires casement-show-session - A session of somebody else is to be looked at.
 */
@customElement('casement-ticket-page')
export class TicketPage extends LitElement {
  static override styles = [baseStyles, skeletonStyles, consoleStyles, ticketPageStyles];

  @property({ attribute: false }) view: TicketView = { state: 'no-case' };
  @property() agentId = '';
  @property({ attribute: false }) store: KeyValueStore | undefined;
  /** The agent's desk: who watches. */
  @property({ attribute: false }) port: DeskSource | undefined;
  /** The help desk has said which ticket is in view. */
  @property({ type: Boolean }) isKnown = false;
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Boolean }) isStarting = false;
  @property({ attribute: false }) startFailure: Failure | undefined;
  @property({ attribute: false }) unused: UnusedKey | undefined;

  private readonly desk = new DeskFollower(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-start-card')?.focus();
  }

  override render() {
    return html`
      ${this.renderView(this.view)}
      <casement-monitor .watches=${this.desk.watches}></casement-monitor>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('port')) this.desk.follow(this.port);
  }

  private renderView(view: TicketView) {
    switch (view.state) {
      case 'no-case':
        return this.isKnown ? this.renderNoCase() : this.renderLoading();
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return html`
          <div class="body">
            <casement-failure-notice
              canRetry
              heading=${t('ticketFailed')}
              .failure=${view.failure}
            ></casement-failure-notice>
          </div>
        `;
      case 'open':
        return this.renderFacts(view.facts);
    }
  }

  private renderNoCase() {
    return html`
      <div class="empty">
        <h2>${t('noCaseTitle')}</h2>
        <p>${t('noCaseText')}</p>
      </div>
    `;
  }

  private renderLoading() {
    return html`
      <div class="body" aria-busy="true">
        <div class="loading">
          <p class="sr" role="status">${t('loadingTicket')}</p>
          <div class="skeleton"></div>
          <div class="skeleton block"></div>
          <div class="skeleton block"></div>
        </div>
      </div>
    `;
  }

  private renderUnused({ reason }: UnusedKey) {
    return html`
      <casement-notice role="status" .icon=${iconInfo}>
        ${t(reason === 'cancelled' ? 'lastCancelled' : 'lastExpired')}
      </casement-notice>
    `;
  }

  private foreignText({ owner, openedAt }: SessionSummary, requester: string) {
    const time = formatTime(openedAt);
    const title = owner
      ? t('foreignTitle', { name: owner.name })
      : t('waitingTitle', { name: requester.trim() || t('customer') });
    return html`
      <b>${title}</b>
      ${owner ? t('foreignText', { time }) : t('waitingText', { time })}
    `;
  }

  private renderFacts(facts: TicketFacts) {
    const foreign = foreignOpenSession(facts, this.agentId);
    return html`
      <div class="body">
        ${this.unused?.ticketId === facts.ticket.id ? this.renderUnused(this.unused) : nothing}
        ${foreign ? this.renderForeign(foreign, facts) : this.renderStart(facts)}
        <casement-earlier-sessions
          .sessions=${earlierSessions(facts)}
          .agentId=${this.agentId}
        ></casement-earlier-sessions>
      </div>
    `;
  }

  private renderForeign(foreign: SessionSummary, { ticket }: TicketFacts) {
    return html`
      <casement-notice .icon=${iconInfo}>
        ${this.foreignText(foreign, ticket.requester)}
        <casement-button slot="actions" small @click=${() => this.dispatchEvent(new ShowSessionEvent(foreign.id))}>
          ${t('showIt')}
        </casement-button>
      </casement-notice>
    `;
  }

  private renderStart(facts: TicketFacts) {
    return html`
      <casement-start-card
        .facts=${facts}
        .agentId=${this.agentId}
        .store=${this.store}
        .failure=${this.startFailure}
        ?busy=${this.isStarting}
        ?offline=${!this.isOnline}
      ></casement-start-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-ticket-page': TicketPage;
  }
}
