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
import { watchLocale } from '#shared/ui/locale.ts';
import type { Asker } from '../session/asker.ts';
import { cardStyles } from './card-styles.ts';
import { t } from './conversation-words.ts';
import { JoinEvent } from './join-event.ts';

/**
 * Who asks for the chat and about what, before anything starts. Both answers are equal (row K11).
 *
 * @fires casement-join - With the name, which may be empty.
 * @fires casement-decline - This is not for me.
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

  @property({ attribute: false }) asker: Asker | undefined;
  /** Which answer is on its way. */
  @property() busy: '' | 'join' | 'decline' = '';
  @property({ type: Boolean }) failed = false;

  @state() private name = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    if (!this.asker) return nothing;
    const { agent, phrase } = this.asker;
    return html`
      <form @submit=${this.handleJoin}>
        ${this.renderWho(this.asker)}
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
        <p role="alert" class=${this.failed ? 'small' : 'sr'}>${this.failed ? t('notNow') : nothing}</p>
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
    if (this.busy === '') this.dispatchEvent(new JoinEvent(this.name.trim()));
  }

  private handleDecline() {
    this.dispatchEvent(new Event('casement-decline'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-join-card': JoinCard;
  }
}
