import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Permission } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import type { Field } from '#shared/ui/field.ts';
import '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { permissionText } from './permission-text.ts';
import { Question } from './question.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import type { TargetEvent } from './target-event.ts';
import './target-picker.ts';
import type { Target } from './target.ts';
import { t } from './words.ts';

/** What a sponsor can allow inside a session. */
const LENDABLE: readonly Permission[] = ['session.transfer', 'guest.invite'];

/**
 * Asks somebody who may do it to allow one thing once, or to come in and do it (row H7).
 *
 * @fires casement-command - The question.
 * @fires casement-close - It is done, or was not wanted.
 */
@customElement('casement-invite-sponsor')
export class InviteSponsor extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      .scroll > casement-target-picker {
        flex: 1 0 180px;
        margin-inline: -12px;
        border-block: 1px solid var(--casement-line);
      }
      .muted {
        color: var(--casement-text-2);
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  /** What the agent may do already. */
  @property({ attribute: false }) permissions: readonly Permission[] = [];

  @state() private chosen: Permission | undefined;
  @state() private target: Target | undefined;
  @state() private note = '';
  private readonly targets = new Question(this, 'transfer:targets');
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights } = this;
    if (!session || !rights) return nothing;
    const missing = LENDABLE.filter((permission) => !this.permissions.includes(permission));
    if (missing.length === 0)
      return html`
        <div class="scroll">
          <p class="muted">${t('sponsorNothing')}</p>
        </div>
      `;
    const permission = this.chosen ?? missing[0] ?? 'session.transfer';
    return html`
      <div class="scroll">
        <p class="muted">${t('sponsorText')}</p>
        ${this.renderPermissions(missing, permission)}
        <casement-failure-notice
          canRetry
          heading=${t('targetsFailed')}
          .failure=${this.targets.failure}
          @casement-again=${this.load}
        ></casement-failure-notice>
        <casement-target-picker
          purpose="invite"
          .targets=${this.targets.value}
          .session=${session}
          .agentId=${rights.agentId}
          @casement-target=${this.handleTarget}
        ></casement-target-picker>
        <casement-field
          label=${t('sponsorWhy')}
          hint=${t('noteHint', { name: customerName(session) })}
          .value=${this.note}
          @input=${this.handleNote}
        ></casement-field>
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      </div>
      ${this.renderFoot(rights, permission)}
    `;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private renderPermissions(missing: readonly Permission[], chosen: Permission) {
    return html`
      <fieldset>
        <legend>${t('sponsorWhat')}</legend>
        ${missing.map(
          (permission) => html`
            <label class="choice">
              <input
                type="radio"
                name="permission"
                .checked=${permission === chosen}
                @change=${() => (this.chosen = permission)}
              />
              ${permissionText(permission)}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  private renderFoot(rights: Rights, permission: Permission) {
    const reason = rights.why('session.ask-sponsor') || (this.target ? '' : t('chooseFirst'));
    return html`
      <div class="foot">
        <casement-button @click=${this.close}>${t('cancel')}</casement-button>
        <casement-button
          variant="primary"
          ?disabled=${reason !== ''}
          reason=${reason}
          ?busy=${this.commands.busy !== undefined}
          @click=${() => this.handleAsk(permission)}
        >
          ${this.target ? t('askName', { name: this.target.name }) : t('askSponsor')}
        </casement-button>
      </div>
    `;
  }

  private readonly load = async () => {
    if (this.session) await this.targets.ask({ sessionId: this.session.id });
  };

  private handleTarget({ choice }: TargetEvent) {
    this.target = choice;
  }

  private handleNote(event: Event) {
    this.note = (event.currentTarget as Field).value;
  }

  private async handleAsk(permission: Permission) {
    if (!this.target) return;
    const input = { to: this.target.to, permission, note: this.note.trim() };
    if (await this.commands.run({ name: 'sponsor:ask', input })) this.close();
    else await this.load();
  }

  private close() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-sponsor': InviteSponsor;
  }
}
