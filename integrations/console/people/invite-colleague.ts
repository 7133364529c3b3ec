import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Right } from '#shared/protocol/people-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { customerName } from '../customer-name.ts';
import { rightChoice } from './right-choice.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import { TargetForm } from './target-form.ts';
import { t } from './words.ts';

/**
 * Invites an agent, or whoever of a team comes first, with one of three rights.
 *
 * @fires casement-command - The invitation.
 * @fires casement-close - It is done, or was not wanted.
 */
@customElement('casement-invite-colleague')
export class InviteColleague extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      .scroll {
        gap: 0;
        padding: 0;
      }
      .more {
        display: grid;
        gap: 12px;
        padding: 12px;
        border-block-start: 1px solid var(--casement-line);
      }
      .scroll > casement-target-picker {
        flex: 1 0 180px;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;

  @state() private right: Right = 'chat';
  private readonly form = new TargetForm(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights } = this;
    if (!session || !rights) return nothing;
    const name = customerName(session);
    return html`
      <div class="scroll">
        ${this.form.picker(session, rights, 'invite')}
        <div class="more">
          ${rightChoice(this.right, name, this.chooseRight)}
          <casement-field
            label=${t('inviteNote')}
            hint=${t('noteHint', { name })}
            .value=${this.form.note}
            @input=${this.form.handleNote}
          ></casement-field>
          ${this.form.failure()}
        </div>
      </div>
      ${this.form.foot(rights.why('session.invite'), this.label, this.handleInvite)}
    `;
  }

  private readonly chooseRight = (right: Right) => {
    this.right = right;
  };

  private get label(): string {
    const { target } = this.form;
    return target ? t('inviteName', { name: target.name }) : t('invite');
  }

  private readonly handleInvite = () => {
    const { target, note } = this.form;
    if (!target) return;
    void this.form.send({ name: 'participant:invite', input: { to: target.to, right: this.right, note: note.trim() } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-colleague': InviteColleague;
  }
}
