import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Permission } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { customerName } from '../customer-name.ts';
import { permissionText } from './permission-text.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import { TargetForm } from './target-form.ts';
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
  private readonly form = new TargetForm(this);

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
        ${this.renderPermissions(missing, permission)} ${this.form.picker(session, rights, 'invite')}
        <casement-field
          label=${t('sponsorWhy')}
          hint=${t('noteHint', { name: customerName(session) })}
          .value=${this.form.note}
          @input=${this.form.handleNote}
        ></casement-field>
        ${this.form.failure()}
      </div>
      ${this.form.foot(rights.why('session.ask-sponsor'), this.label, () => this.ask(permission))}
    `;
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

  private get label(): string {
    const { target } = this.form;
    return target ? t('askName', { name: target.name }) : t('askSponsor');
  }

  private ask(permission: Permission) {
    const { target, note } = this.form;
    if (target) void this.form.send({ name: 'sponsor:ask', input: { to: target.to, permission, note: note.trim() } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-sponsor': InviteSponsor;
  }
}
