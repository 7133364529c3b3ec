import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { OfferCard } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import { momentToRead, spokenSpan } from './countdown-says.ts';
import { DeskRunner } from './desk-runner.ts';
import { offerStyles } from './offer-styles.ts';
import { customerOf } from './row-text.ts';
import './start-mark.ts';
import { whyOthers } from './why-others.ts';
import { whyYou } from './why-text.ts';
import { t } from './words.ts';

const LAST_MS = 5000;
/** A card that comes up under the pointer takes no click that was meant for what stood there. */
const UNARMED_MS = 400;

/**
 * One session offered to the reader, with the time left to answer. It never takes the focus; it says itself once and
 * again at 30, 10 and 5 seconds.
 *
 * @fires casement-desk-action - Accept or decline.
 */
@customElement('casement-offer')
export class Offer extends LitElement {
  static override styles = [baseStyles, cardStyles, offerStyles];

  @property({ attribute: false }) offer: OfferCard | undefined;
  /** Name of the queue it waits in. */
  @property() queueName = '';
  /** It waits for the reader alone: nobody else is asked. */
  @property({ type: Boolean }) isPersonal = false;
  /** Shorter, above a running session. */
  @property({ type: Boolean }) isBrief = false;
  /** Whom the reader is with already; stays connected. */
  @property() stays = '';
  /** How many more offers wait behind this one. */
  @property({ type: Number }) more = 0;
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  @query('.bar div') private readonly bar!: HTMLElement | null;
  private readonly clock = new Clock(this);
  private readonly runner = new DeskRunner(this);
  #shownAt = 0;
  #announcement = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { offer } = this;
    if (!offer) return nothing;
    const left = this.leftMs(offer);
    return html`
      <p class="sr" role="alert">${this.#announcement}</p>
      <p class="sr" aria-live="assertive">${this.renderReading(offer, left)}</p>
      <section class=${left <= LAST_MS ? 'last' : ''} aria-label=${t('offerRegion', { name: customerOf(offer.row) })}>
        <div class="bar"><div></div></div>
        <div class="body">
          <div class="spread">
            <h2>${t('offered')}</h2>
            <span class="meta time">${t.rich('answerWithin', { time: formatDuration(left + 999) })}</span>
          </div>
          ${this.renderWho(offer)} ${this.renderWhy(offer)}
          <casement-failure-notice .failure=${this.runner.failure}></casement-failure-notice>
          ${this.renderButtons(offer)}
          <p class="meta">${this.meaning(offer)}</p>
          ${this.more > 0 ? this.renderMore() : nothing}
        </div>
      </section>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const { offer } = this;
    if (!offer || !changed.has('offer') || changed.get('offer')?.offerId === offer.offerId) return;
    this.#shownAt = performance.now();
    this.runner.clear();
    this.#announcement = t('offerSay', {
      name: customerOf(offer.row),
      queue: this.queueName,
      time: this.spoken(this.leftMs(offer)),
    });
  }

  protected override updated() {
    const { offer } = this;
    if (!offer) return;
    const total = Math.max(1, offer.until - offer.now);
    this.bar?.style.setProperty('--left', String(Math.min(1, this.leftMs(offer) / total)));
  }

  private leftMs({ until }: OfferCard) {
    return Math.max(0, until - this.clock.now - this.offset);
  }

  private renderReading(offer: OfferCard, left: number) {
    const moment = momentToRead(left, offer.until - offer.now);
    return moment === undefined ? nothing : t('offerLeft', { time: this.spoken(moment * 1000) });
  }

  private spoken(ms: number) {
    const { unit, count } = spokenSpan(ms);
    return t(unit, { count });
  }

  private renderWho({ row, handover }: OfferCard) {
    const waits = row.waitingSince === null ? 0 : this.clock.now + this.offset - row.waitingSince;
    return html`
      <div class="close">
        <div class="who">
          <casement-start-mark mode=${row.mark}></casement-start-mark>
          <b><bdi>${customerOf(row)}</bdi></b>
          <span class="meta">${t('waited', { time: formatDuration(waits) })}</span>
        </div>
        ${
          row.topic
            ? html`
                <p><q>${row.topic}</q></p>
              `
            : nothing
        }
        ${this.isBrief ? nothing : this.renderPlace(row)}
        ${
          handover?.note
            ? html`
                <p class="meta">${t('offerFrom', { name: handover.from.name })}</p>
                <p class="note" dir="auto">${handover.note}</p>
              `
            : nothing
        }
      </div>
    `;
  }

  private renderPlace({ ticket }: OfferCard['row']) {
    return html`
      <p class="meta">${this.queueName}, ${t('rowTicket', { ticket: ticket.id, subject: ticket.subject })}</p>
    `;
  }

  private renderWhy({ why }: OfferCard) {
    if (this.isBrief) return nothing;
    return html`
      <div class="why meta">
        ${iconSvg(iconInfo)}
        <span>${whyYou(why.chosen)}</span>
      </div>
      ${whyOthers(why)}
    `;
  }

  private renderButtons(offer: OfferCard) {
    const { busy } = this.runner;
    return html`
      <div class="pair">
        <casement-button
          ?busy=${busy === 'decline'}
          ?disabled=${busy === 'accept'}
          @click=${() => this.answer('decline', offer)}
        >
          ${t('decline')}
        </casement-button>
        <casement-button
          variant="primary"
          ?busy=${busy === 'accept'}
          ?disabled=${busy === 'decline'}
          @click=${() => this.answer('accept', offer)}
        >
          ${t('accept')}
        </casement-button>
      </div>
    `;
  }

  private renderMore() {
    return html`
      <p class="meta" role="status">${t('moreOffers', { count: this.more })}</p>
    `;
  }

  private meaning({ row }: OfferCard) {
    const ticket = row.ticket.id;
    if (!this.isBrief) return t(this.isPersonal ? 'declineMeansPersonal' : 'declineMeans');
    return this.stays ? t('acceptOpensStays', { ticket, name: this.stays }) : t('acceptOpens', { ticket });
  }

  private answer(name: 'accept' | 'decline', offer: OfferCard) {
    if (performance.now() - this.#shownAt < UNARMED_MS) return;
    void this.runner.run({ name, offer });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-offer': Offer;
  }
}
