import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Right } from '#shared/protocol/people-event.ts';
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
import { Question } from './question.ts';
import { rightChoice } from './right-choice.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import type { TargetEvent } from './target-event.ts';
import './target-picker.ts';
import type { Target } from './target.ts';
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

  @state() private target: Target | undefined;
  @state() private right: Right = 'chat';
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
    const name = customerName(session);
    return html`
      <div class="scroll">
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
        <div class="more">
          ${rightChoice(this.right, name, this.chooseRight)}
          <casement-field
            label=${t('inviteNote')}
            hint=${t('noteHint', { name })}
            .value=${this.note}
            @input=${this.handleNote}
          ></casement-field>
          <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
        </div>
      </div>
      ${this.renderFoot(rights)}
    `;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private renderFoot(rights: Rights) {
    const reason = rights.why('session.invite') || (this.target ? '' : t('chooseFirst'));
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
          ${this.target ? t('inviteName', { name: this.target.name }) : t('invite')}
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

  private readonly chooseRight = (right: Right) => {
    this.right = right;
  };

  private handleNote(event: Event) {
    this.note = (event.currentTarget as Field).value;
  }

  private async handleInvite() {
    const { target, right, note } = this;
    if (!target) return;
    const input = { to: target.to, right, note: note.trim() };
    if (await this.commands.run({ name: 'participant:invite', input })) this.close();
    else await this.load();
  }

  private close() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-colleague': InviteColleague;
  }
}
