import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/field.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { iconShield } from '#shared/ui/icons/shield.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import type { Asker } from '../session/asker.ts';
import type { CustomerSession } from '../session/customer-session.ts';
import { describeDevice } from '../session/describe-device.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import { t } from './joining-words.ts';

/**
 * Who asks for the chat and about what, before anything starts. Both answers are equal (row K11).
 *
 * @fires casement-join - On the way to the chat.
 */
@customElement('casement-join-card')
export class JoinCard extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @property({ attribute: false }) session: CustomerSession | undefined;

  /** Which answer is on its way. */
  @state() private busy: '' | 'join' | 'decline' = '';
  @state() private hasFailed = false;
  @state() private name = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const asker = this.session?.asker;
    if (!asker) return nothing;
    const { agent, phrase } = asker;
    return html`
      <form @submit=${this.handleJoin}>
        ${this.renderWho(asker)}
        <p class="phrase">
          <b>${phrase}</b>
          ${t('sameWords', { agent })}
        </p>
        <ul class="list">
          <li>${iconSvg(iconCheck)}${t('opensChat')}</li>
          <li>${iconSvg(iconCheck)}${t('onlyIfAgreed', { agent })}</li>
          <li>${iconSvg(iconShield)}${t('nothingInstalled')}</li>
        </ul>
        <casement-field
          label=${t('yourName')}
          autocomplete="given-name"
          maxLength="80"
          .value=${this.name}
          @input=${this.handleName}
        ></casement-field>
        <p role="alert" class=${this.hasFailed ? 'small' : 'sr'}>${this.hasFailed ? t('notNow') : nothing}</p>
        <div class="two">
          <casement-button
            ?busy=${this.busy === 'decline'}
            ?disabled=${this.busy === 'join'}
            @click=${this.handleDecline}
          >
            ${t('notForMe')}
          </casement-button>
          <casement-button type="submit" ?busy=${this.busy === 'join'} ?disabled=${this.busy === 'decline'}>
            ${t('continueToChat')}
          </casement-button>
        </div>
        <p class="small">${t('keyIsTied')}</p>
      </form>
    `;
  }

  private renderWho({ agent, company, ticket }: Asker) {
    return html`
      <div class="who">
        <casement-avatar size="large" .name=${agent}></casement-avatar>
        <div>
          <p class="checked">${iconSvg(iconVerified)}${t('companyChecked', { company })}</p>
          <h2>${t('wouldLikeToChat', { agent, company })}</h2>
          <p class="small">${t('aboutRequest', { id: ticket.id, subject: ticket.subject })}</p>
        </div>
      </div>
    `;
  }

  private handleName(event: Event) {
    if (event.target instanceof HTMLElement && 'value' in event.target) this.name = String(event.target.value);
  }

  private handleJoin(event: SubmitEvent) {
    event.preventDefault();
    if (this.busy !== '') return;
    this.dispatchEvent(new Event('casement-join'));
    const device = describeDevice(navigator.userAgent, new URL(location.href), getLocale());
    void this.answer('join', this.session?.client.run('session:join', { name: this.name.trim(), device }));
  }

  private handleDecline() {
    void this.answer('decline', this.session?.client.run('session:decline', {}));
  }

  private async answer(answer: 'join' | 'decline', sent: Promise<{ ok: boolean }> | undefined) {
    this.busy = answer;
    this.hasFailed = false;
    const result = await sent;
    this.busy = '';
    this.hasFailed = result?.ok === false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-join-card': JoinCard;
  }
}
