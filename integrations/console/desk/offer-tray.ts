import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfferCard, Queue } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import type { DeskState, OfferEnd } from './desk-port.ts';
import './offer.ts';
import { queueName } from './queue-name.ts';
import { customerOf } from './row-text.ts';
import { t } from './words.ts';

/** What became of an offer stays for so long. */
const GONE_MS = 10_000;

interface GoneOffer {
  readonly offer: OfferCard;
  readonly reason: OfferEnd | undefined;
}

/** The offer that runs out first, or for a moment what became of it. Takes no room otherwise. */
@customElement('casement-offer-tray')
export class OfferTray extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
      }
      casement-notice {
        margin: 12px;
      }
    `,
  ];

  @property({ attribute: false }) offers: readonly OfferCard[] = [];
  @property({ attribute: false }) queues: readonly Queue[] = [];
  @property({ attribute: false }) closed: DeskState['closedOffer'];
  @property({ type: Boolean }) isBrief = false;
  @property() stays = '';
  @property({ type: Number }) offset = 0;

  @state() private gone: GoneOffer | undefined;
  #top: OfferCard | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const offer = this.#top;
    return html`
      ${
        offer
          ? html`
              <casement-offer
                .offer=${offer}
                queueName=${this.nameOf(this.queueOf(offer))}
                ?isPersonal=${this.queueOf(offer)?.ref.kind === 'agent'}
                ?isBrief=${this.isBrief}
                stays=${this.stays}
                .more=${this.offers.length - 1}
                .offset=${this.offset}
              ></casement-offer>
            `
          : nothing
      }
      <div role="status">${this.gone ? this.renderGone(this.gone) : nothing}</div>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('offers')) return;
    const before = this.#top;
    this.#top = this.offers.toSorted((a, b) => a.until - b.until)[0];
    if (before && !this.offers.some(({ offerId }) => offerId === before.offerId)) this.tell(before);
  }

  /** Own answers need no telling: accepting opens the ticket, declining was a choice. */
  private tell(offer: OfferCard) {
    const reason = this.closed?.offerId === offer.offerId ? this.closed.reason : undefined;
    if (reason === 'accepted' || reason === 'declined') return;
    this.gone = { offer, reason };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.clear, GONE_MS);
  }

  private readonly clear = () => {
    // Whoever stands on the notice puts it away by hand.
    if (!this.renderRoot.querySelector('casement-notice:focus-within')) this.gone = undefined;
  };

  private renderGone({ offer, reason }: GoneOffer) {
    const name = customerOf(offer.row);
    return html`
      <casement-notice dismissible @casement-dismiss=${() => (this.gone = undefined)}>
        <b><bdi>${name}</bdi></b>
        ${endText(reason, name)}
      </casement-notice>
    `;
  }

  private queueOf({ row }: OfferCard) {
    return this.queues.find(({ rows }) => rows.some(({ sessionId }) => sessionId === row.sessionId));
  }

  private nameOf(queue: Queue | undefined) {
    return queue ? queueName(queue) : t('queues');
  }
}

function endText(reason: OfferEnd | undefined, name: string): string {
  switch (reason) {
    case 'taken':
      return t('offerTaken');
    case 'missed':
      return t('offerMissed');
    case 'ended':
      return t('offerLeftLine', { name });
    case 'moved':
      return t('offerMoved');
    default:
      return t('offerWithdrawn');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-offer-tray': OfferTray;
  }
}
