import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Right } from '#shared/protocol/people-event.ts';
import type { Guest, Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import type { Field } from '#shared/ui/field.ts';
import '#shared/ui/field.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { iconShield } from '#shared/ui/icons/shield.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { lifetimeText } from '../lifetime-choices.ts';
import { selectStyles } from '../select-styles.ts';
import './guest-link.ts';
import { rightChoice } from './right-choice.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import { t } from './words.ts';

const LIFETIMES = [15, 30, 60, 240] as const;

/**
 * A one-time link for somebody without an account, with what they may do (row H6).
 *
 * @fires casement-command - The guest is invited.
 * @fires casement-close - It is done, or was not wanted.
 */
@customElement('casement-invite-guest')
export class InviteGuest extends LitElement {
  static override styles = [
    baseStyles,
    selectStyles,
    sheetStyles,
    css`
      .muted {
        color: var(--casement-text-2);
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;

  @state() private name = '';
  @state() private right: Right = 'view';
  @state() private minutes = 30;
  @state() private hasWatermark = true;
  @state() private needsNda = true;
  /** Guests that were there before; whoever is new is the one just invited. */
  @state() private known: ReadonlySet<string> | undefined;
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights, made } = this;
    if (!session || !rights) return nothing;
    return made ? this.renderMade(session, made) : this.renderForm(session, rights);
  }

  private get made(): Guest | undefined {
    const { known, session, rights } = this;
    return known && session?.guests.find(({ id, by }) => !known.has(id) && by.id === rights?.agentId);
  }

  private renderForm(session: Session, rights: Rights) {
    const name = customerName(session);
    return html`
      <div class="scroll">
        <p class="muted">${t('guestText', { name })}</p>
        <casement-field
          label=${t('guestName')}
          hint=${t('guestNameHint')}
          .value=${this.name}
          @input=${this.handleName}
        ></casement-field>
        ${rightChoice(this.right, name, this.chooseRight)} ${this.renderLifetime()} ${this.renderChecks()}
        <casement-notice .icon=${iconShield}>${t('guestOnce')}</casement-notice>
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      </div>
      ${this.renderFoot(rights)}
    `;
  }

  private renderLifetime() {
    return html`
      <div class="field">
        <label for="minutes">${t('guestLifetime')}</label>
        <span class="select">
          <select id="minutes" @change=${this.handleMinutes}>
            ${LIFETIMES.map(
              (minutes) => html`
                <option value=${minutes} ?selected=${minutes === this.minutes}>${lifetimeText(minutes)}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
      </div>
    `;
  }

  private renderChecks() {
    return html`
      <fieldset>
        <legend>${t('guestRules')}</legend>
        <label class="choice">
          <input type="checkbox" .checked=${this.hasWatermark} @change=${this.handleWatermark} />
          ${t('guestWatermark')}
        </label>
        <label class="choice">
          <input type="checkbox" .checked=${this.needsNda} @change=${this.handleNda} />
          ${t('guestNda')}
        </label>
      </fieldset>
    `;
  }

  private renderFoot(rights: Rights) {
    const reason = rights.why('session.invite-guest') || (this.name.trim() ? '' : t('guestNameMissing'));
    return html`
      <div class="foot">
        <casement-button @click=${this.close}>${t('cancel')}</casement-button>
        <casement-button
          variant="primary"
          ?disabled=${reason !== ''}
          reason=${reason}
          ?busy=${this.commands.busy !== undefined}
          @click=${this.handleInvite}
        >
          ${t('guestCreate')}
        </casement-button>
      </div>
    `;
  }

  private renderMade(session: Session, guest: Guest) {
    return html`
      <div class="scroll">
        <casement-notice tone="positive" role="status" .icon=${iconCheckCircle}>
          <b>${t('guestMade', { name: guest.name })}</b>
          ${t('guestMadeText')}
        </casement-notice>
        <casement-guest-link .sessionId=${session.id} .guest=${guest}></casement-guest-link>
      </div>
      <div class="foot">
        <casement-button variant="primary" @click=${this.close}>${t('done')}</casement-button>
      </div>
    `;
  }

  private handleName(event: Event) {
    this.name = (event.currentTarget as Field).value;
  }

  private readonly chooseRight = (right: Right) => {
    this.right = right;
  };

  private handleMinutes(event: Event) {
    if (event.target instanceof HTMLSelectElement) this.minutes = Number(event.target.value);
  }

  private handleWatermark(event: Event) {
    if (event.target instanceof HTMLInputElement) this.hasWatermark = event.target.checked;
  }

  private handleNda(event: Event) {
    if (event.target instanceof HTMLInputElement) this.needsNda = event.target.checked;
  }

  private async handleInvite() {
    const { right, minutes, hasWatermark, needsNda } = this;
    const known = new Set(this.session?.guests.map(({ id }) => id));
    const profile = { right, watermark: hasWatermark, nda: needsNda };
    const input = { name: this.name.trim(), profile, minutes };
    if (await this.commands.run({ name: 'guest:invite', input })) this.known = known;
  }

  private close() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-guest': InviteGuest;
  }
}
