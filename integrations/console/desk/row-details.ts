import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Availability, OfferCard, QueueRow } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { iconClock } from '#shared/ui/icons/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/pill.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import type { DeskAction } from './desk-action-event.ts';
import { DeskRunner } from './desk-runner.ts';
import { detailsStyles } from './details-styles.ts';
import { rowFacts } from './row-facts.ts';
import { rowTitle } from './row-text.ts';
import './start-mark.ts';
import { whyOthers } from './why-others.ts';
import { whyYou } from './why-text.ts';
import { t } from './words.ts';

/**
 * All that is known of a session before accepting it, who was asked, and what can be done with it.
 *
 * @fires casement-desk-action - Accept, decline, come in, lend, open.
 */
@customElement('casement-row-details')
export class RowDetails extends LitElement {
  static override styles = [baseStyles, cardStyles, detailsStyles];

  @property({ attribute: false }) row: QueueRow | undefined;
  /** The reader's own offer of this session. */
  @property({ attribute: false }) offer: OfferCard | undefined;
  @property() queueName = '';
  @property({ attribute: false }) availability: Availability | undefined;
  @property({ type: Boolean }) isOnline = false;
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  private readonly clock = new Clock(this);
  private readonly runner = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.get('row') && changed.get('row')?.sessionId !== this.row?.sessionId) this.runner.clear();
  }

  override render() {
    const { row } = this;
    if (!row) return nothing;
    const now = this.clock.now + this.offset;
    return html`
      <div class="card">
        <div class="title">
          <casement-start-mark mode=${row.mark}></casement-start-mark>
          <h2 tabindex="-1"><bdi>${rowTitle(row)}</bdi></h2>
          ${row.isOverdue ? this.renderOverdue(row, now) : nothing}
        </div>
        ${row.topic ? this.renderQuote(row.topic) : nothing}
        <dl>
          ${rowFacts(row, this.queueName, now).map(
            ({ name, text }) => html`
              <dt>${name}</dt>
              <dd><bdi>${text}</bdi></dd>
            `,
          )}
        </dl>
        ${this.renderNote(row)}
        ${
          this.offer
            ? html`
                <p class="meta">${whyYou(this.offer.why.chosen)}</p>
                ${whyOthers(this.offer.why)}
              `
            : nothing
        }
        <casement-failure-notice .failure=${this.runner.failure}></casement-failure-notice>
        <div class="actions">${this.renderActions(row)}</div>
      </div>
    `;
  }

  private renderOverdue({ waitingSince }: QueueRow, now: number) {
    const text =
      waitingSince === null ? t('rowOverdue') : t('overdueFor', { time: formatDuration(now - waitingSince) });
    return html`
      <casement-pill tone="critical" .icon=${iconClock} title=${t('overdueText')}>${text}</casement-pill>
    `;
  }

  private renderQuote(topic: string) {
    return html`
      <p class="topic"><q>${topic}</q></p>
    `;
  }

  private renderNote({ invitation }: QueueRow) {
    const note = invitation?.note ?? this.offer?.handover?.note ?? '';
    return note === ''
      ? nothing
      : html`
          <p class="note" dir="auto">${note}</p>
        `;
  }

  private renderActions(row: QueueRow) {
    if (row.invitation) return this.renderInvitation(row, row.invitation.kind);
    if (row.kind === 'own') return this.renderButton('resume', { name: 'open', row }, true);
    const { offer } = this;
    const ticket = row.ticket.id;
    const asked = row.offer && !offer ? t('takeOffered', { name: row.offer.agent.name }) : t('acceptOpens', { ticket });
    return html`
      ${offer ? this.renderButton('decline', { name: 'decline', offer }) : nothing}
      ${this.renderButton('accept', offer ? { name: 'accept', offer } : { name: 'take', row }, true, this.takeReason)}
      <span class="meta">${asked}</span>
    `;
  }

  private renderInvitation(row: QueueRow, kind: 'share' | 'sponsor') {
    return html`
      ${this.renderButton('decline', { name: 'decline-invitation', row })}
      ${kind === 'sponsor' ? this.renderButton('comeIn', { name: 'come-in', row }) : nothing}
      ${
        kind === 'sponsor'
          ? this.renderButton('allowOnce', { name: 'lend', row }, true)
          : this.renderButton('comeIn', { name: 'come-in', row }, true)
      }
    `;
  }

  private renderButton(
    word: 'accept' | 'decline' | 'comeIn' | 'allowOnce' | 'resume',
    action: DeskAction,
    isPrimary = false,
    reason = this.isOnline ? '' : t('takeOffline'),
  ) {
    const { busy } = this.runner;
    return html`
      <casement-button
        variant=${isPrimary ? 'primary' : 'default'}
        .icon=${word === 'accept' ? iconCheck : undefined}
        ?busy=${busy === action.name}
        ?disabled=${reason !== '' || (busy !== undefined && busy !== action.name)}
        reason=${reason}
        @click=${() => void this.runner.run(action)}
      >
        ${t(word)}
      </casement-button>
    `;
  }

  private get takeReason() {
    if (!this.isOnline) return t('takeOffline');
    const { availability } = this;
    if (!availability || availability.load < availability.capacity) return '';
    return t('takeFull', { load: availability.load, capacity: availability.capacity });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-row-details': RowDetails;
  }
}
