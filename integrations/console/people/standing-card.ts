import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OpenInvitation, SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { ButtonVariant } from '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/dialog.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import type { Command } from '../command-event.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import type { DeskFacts } from './desk-facts.ts';
import { invitationFor } from './invitation-for.ts';
import { permissionText } from './permission-text.ts';
import type { Rights } from './rights-of.ts';
import { rightLabel } from './right-label.ts';
import { t } from './words.ts';

interface Answer {
  readonly label: string;
  readonly command: Command;
  readonly variant?: ButtonVariant;
  readonly reason?: string;
}

/**
 * What somebody is in a session whose owner is another: invited, helping, watching, or of higher rank. With what they
 * can do about it. Shows nothing to the owner.
 *
 * @fires casement-command - An invitation is answered, or the reader joins, takes over, looks on or stops.
 */
@customElement('casement-standing')
export class StandingCard extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      section {
        display: grid;
        gap: 8px;
        padding: 10px 12px;
        border-color: var(--casement-accent-line);
        background: var(--casement-accent-subtle);
      }
      h3 {
        color: var(--casement-text);
        font-size: var(--casement-text-13);
      }
      p {
        overflow-wrap: anywhere;
      }
      @container (height < 480px) {
        section {
          gap: 4px;
          padding: 6px 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) session: SessionIn<'active'> | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property({ attribute: false }) desk: DeskFacts | undefined;

  @state() private isTakingOver = false;
  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights } = this;
    if (!session || !rights || rights.relation === 'owner') return nothing;
    const invitation = invitationFor(session, rights.agentId, this.desk);
    return html`
      <section class="box" aria-labelledby="title">
        ${invitation ? this.renderInvitation(invitation) : this.renderRelation(session, rights)}
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      </section>
      ${this.renderDialog(session)}
    `;
  }

  private renderInvitation({ id, kind, by, right, permission, note, until }: OpenInvitation) {
    const input = { invitationId: id };
    const answers: Answer[] = [
      { label: t('decline'), command: { name: 'invitation:decline', input } },
      { label: t('comeIn'), command: { name: 'invitation:accept', input }, variant: 'primary' },
    ];
    if (kind === 'sponsor')
      answers.splice(1, 0, { label: t('allowOnce'), command: { name: 'sponsor:approve', input } });
    const wish = permission === null ? t('askedToHelp', { right: rightLabel(right) }) : permissionText(permission);
    return html`
      <div class="spread">
        <h3 id="title">${t(kind === 'sponsor' ? 'asksYouToAllow' : 'asksYou', { name: by.name })}</h3>
        <time class="meta">${formatDuration(until - this.clock.now)}</time>
      </div>
      <p class="meta">${wish}</p>
      ${
        note
          ? html`
              <p dir="auto">${t('quoted', { text: note })}</p>
            `
          : nothing
      }
      ${this.renderAnswers(answers)}
    `;
  }

  private renderRelation(session: SessionIn<'active'>, rights: Rights) {
    const owner = session.owner?.name ?? '';
    const [title, text] = relationText(rights, owner, customerName(session));
    return html`
      <h3 id="title">${title}</h3>
      <p class="meta">${text}</p>
      ${this.renderAnswers(this.answersOf(rights))} ${this.renderTakeOver(rights)}
    `;
  }

  private answersOf(rights: Rights): Answer[] {
    switch (rights.relation) {
      // A helper leaves at the head, where the owner ends.
      case 'owner':
      case 'inside':
        return [];
      case 'watching':
        return [{ label: t('stopWatching'), command: { name: 'watch:stop', input: {} } }, joinAnswer(rights)];
      case 'outside': {
        const watch: Command = { name: 'watch:start', input: { reason: '' } };
        return [{ label: t('watch'), command: watch, reason: rights.why('session.watch') }, joinAnswer(rights)];
      }
    }
  }

  private renderAnswers(answers: readonly Answer[]) {
    if (answers.length === 0) return nothing;
    return html`
      <div class="pair">
        ${answers.map(
          ({ label, command, variant = 'default', reason = '' }) => html`
            <casement-button
              variant=${variant}
              ?disabled=${reason !== ''}
              reason=${reason}
              ?busy=${this.commands.busy === command.name}
              @click=${() => this.commands.run(command)}
            >
              ${label}
            </casement-button>
          `,
        )}
      </div>
    `;
  }

  /** Only who might has the button: to a helper of the same rank it says nothing. */
  private renderTakeOver(rights: Rights) {
    const reason = rights.why('session.take-over');
    if (reason && rights.relation === 'inside') return nothing;
    return html`
      <casement-button block ?disabled=${reason !== ''} reason=${reason} @click=${() => (this.isTakingOver = true)}>
        ${t('takeOver')}
      </casement-button>
    `;
  }

  private renderDialog(session: SessionIn<'active'>) {
    const owner = session.owner?.name ?? '';
    return html`
      <casement-dialog
        ?open=${this.isTakingOver}
        ?busy=${this.commands.busy === 'session:take-over'}
        heading=${t('takeOverTitle', { owner })}
        confirmLabel=${t('takeOver')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleTakeOver}
      >
        ${t('takeOverText', { owner, name: customerName(session) })}
      </casement-dialog>
    `;
  }

  private handleClose() {
    this.isTakingOver = false;
  }

  private async handleTakeOver() {
    await this.commands.run({ name: 'session:take-over', input: { note: '' } });
    this.isTakingOver = false;
  }
}

function joinAnswer(rights: Rights): Answer {
  return {
    label: t('join'),
    command: { name: 'participant:join', input: {} },
    variant: 'primary',
    reason: rights.why('session.join'),
  };
}

function relationText({ relation, right }: Rights, owner: string, name: string): [title: string, text: string] {
  switch (relation) {
    case 'owner':
      return ['', ''];
    case 'inside':
      if (right === 'view') return [t('youHelp', { owner }), t('youHelpView')];
      return [t('youHelp', { owner }), right === 'chat' ? t('youHelpChat', { name }) : t('youHelpDrive', { name })];
    case 'watching':
      return [t('youWatch', { owner }), t('youWatchText', { owner })];
    case 'outside':
      return [t('ownerRuns', { owner }), t('outsideText')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-standing': StandingCard;
  }
}
