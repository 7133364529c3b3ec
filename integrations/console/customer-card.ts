import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Customer, Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from './card-styles.ts';
import { customerName } from './customer-name.ts';
import './details/session-details.ts';
import { externalKeyHistory } from './external-key-history.ts';
import './external-key-form.ts';
import { languageText } from './language-text.ts';
import { t } from './words.ts';

/** The Customer tab: what the browser says of itself, the ticket, and the external key. */
@customElement('casement-customer-card')
export class CustomerCard extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: block;
        flex: 1;
        min-block-size: 0;
        padding: 12px;
        overflow: auto;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) commits: readonly Commit[] = [];
  @property() customLink: string | null = null;
  /** The reader may change the external key. */
  @property({ type: Boolean }) canEdit = false;
  @property({ type: Boolean }) isOnline = false;
  @property({ type: Boolean }) isCustomerHere = false;

  constructor() {
    super();
    watchLocale(this);
  }

  /** Opens the field of the external key. */
  async editExternalKey() {
    await this.updateComplete;
    await this.renderRoot.querySelector('casement-external-key-form')?.edit();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const customer = session.phase === 'invited' ? undefined : session.customer;
    return html`
      <div class="stack">
        <section class="close">
          <h3>${t('ticketTitle')}</h3>
          <dl>
            <dt>${t('ticketNumber')}</dt>
            <dd>${session.ticket.id}</dd>
            <dt>${t('subject')}</dt>
            <dd><bdi>${session.ticket.subject}</bdi></dd>
            <dt>${t('requester')}</dt>
            <dd><bdi>${session.ticket.requester}</bdi></dd>
            <dt>${t('externalKey')}</dt>
            <dd>
              <casement-external-key-form
                .value=${session.externalKey}
                .history=${externalKeyHistory(session, this.commits)}
                .customLink=${this.customLink}
                ?canEdit=${this.canEdit && session.phase !== 'ended'}
              ></casement-external-key-form>
            </dd>
          </dl>
        </section>
        ${customer ? this.renderDevice(customer, customerName(session), session.phrase) : nothing}
        ${customer ? this.renderDetails(session) : nothing}
      </div>
    `;
  }

  private renderDetails(session: Session) {
    return html`
      <hr />
      <casement-session-details
        .session=${session}
        ?isOwner=${this.canEdit}
        ?isOnline=${this.isOnline}
        ?isCustomerHere=${this.isCustomerHere}
      ></casement-session-details>
    `;
  }

  private renderDevice({ device, joinedAt, name: given }: Customer, name: string, phrase: string) {
    return html`
      <hr />
      <section class="close">
        <h3>${t('deviceTitle')}</h3>
        <dl>
          <dt>${t('nameGiven')}</dt>
          <dd><bdi>${given.trim() || t('noName')}</bdi></dd>
          <dt>${t('joinedAt')}</dt>
          <dd><time>${formatTime(joinedAt)}</time></dd>
          <dt>${t('twoWords')}</dt>
          <dd><bdi>${phrase}</bdi></dd>
          <dt>${t('browser')}</dt>
          <dd>${t('browserOn', { browser: device.browser, os: device.os })}</dd>
          <dt>${t('language')}</dt>
          <dd>${languageText(device)}</dd>
          <dt>${t('page')}</dt>
          <dd dir="ltr">${device.page}</dd>
        </dl>
        <p class="meta">${t('deviceHint', { name })}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-customer-card': CustomerCard;
  }
}
