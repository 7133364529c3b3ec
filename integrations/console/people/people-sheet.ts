import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Guest, OpenInvitation, Participant, Session, Watcher } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { CommandRunner } from '../command-runner.ts';
import type { Command } from '../command-event.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import './guest-link.ts';
import { isGuest } from './is-guest.ts';
import type { Names } from './names-of.ts';
import { OpenSheetEvent } from './open-sheet-event.ts';
import { peopleSheetStyles } from './people-sheet-styles.ts';
import { permissionText } from './permission-text.ts';
import { personRow } from './person-row.ts';
import { rightText } from './right-text.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import './sheet.ts';
import { t } from './words.ts';

/**
 * Everybody in the session and everybody asked, with what they may do, and the end of it (rows H5 to H8).
 *
 * @fires casement-command - Somebody is removed, an invitation withdrawn, a guest link revoked.
 * @fires casement-open-sheet - Somebody else is to be invited.
 * @fires casement-close - The reader is done.
 */
@customElement('casement-people-sheet')
export class PeopleSheet extends LitElement {
  static override styles = [baseStyles, sheetStyles, peopleSheetStyles];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property({ attribute: false }) names: Names | undefined;

  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights, names } = this;
    if (!session || !rights || !names) return nothing;
    const guests = session.guests.filter(({ claimedBy, isRevoked }) => claimedBy === undefined && !isRevoked);
    return html`
      <casement-sheet heading=${t('peopleTitle')}>
        <div class="scroll">
          <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
          <ul aria-label=${t('peopleTitle')}>
            ${this.renderOwner(session, rights)}
            ${session.participants.map((participant) => this.renderParticipant(participant, session, rights))}
            ${session.watchers.map((watcher) => this.renderWatcher(watcher, rights))}
          </ul>
          ${this.renderAsked(session.invitations, guests, rights, names)}
        </div>
        <div class="foot">
          <casement-button
            ?disabled=${!rights.may('session.invite')}
            reason=${rights.why('session.invite')}
            @click=${() => this.dispatchEvent(new OpenSheetEvent('invite'))}
          >
            ${t('inviteMore')}
          </casement-button>
        </div>
      </casement-sheet>
    `;
  }

  private renderOwner(session: Session, rights: Rights) {
    const { owner } = session;
    if (!owner) return nothing;
    return personRow({
      name: owner.name,
      isYou: owner.id === rights.agentId,
      text: t('ownerText', { name: customerName(session) }),
    });
  }

  private renderParticipant({ agent, right, how }: Participant, session: Session, rights: Rights) {
    const isYou = agent.id === rights.agentId;
    const guest = session.guests.find(({ id }) => `guest-${id}` === agent.id);
    const command: Command = guest
      ? { name: 'guest:revoke', input: { guestId: guest.id } }
      : { name: 'participant:remove', input: { agentId: agent.id } };
    return personRow({
      name: agent.name,
      isYou,
      isExternal: isGuest(agent.id),
      text: how === 'sponsor' ? `${t('sponsor')}, ${rightText(right)}` : rightText(right),
      ...(guest ? { detail: t('timeLeft', { time: formatDuration(guest.until - this.clock.now) }) } : {}),
      action: isYou ? nothing : this.renderAction(t('remove'), agent.name, command, rights.why('session.remove')),
    });
  }

  private renderWatcher({ agent, reason }: Watcher, rights: Rights) {
    return personRow({
      name: agent.name,
      isYou: agent.id === rights.agentId,
      text: reason ? t('watcherReason', { reason }) : t('watcherText'),
    });
  }

  private renderAsked(invitations: readonly OpenInvitation[], guests: readonly Guest[], rights: Rights, names: Names) {
    if (invitations.length + guests.length === 0) return nothing;
    return html`
      <section>
        <h3>${t('askedTitle')}</h3>
        <ul>
          ${invitations.map((invitation) => this.renderInvitation(invitation, rights, names))}
          ${guests.map((guest) => this.renderGuest(guest, rights))}
        </ul>
      </section>
    `;
  }

  private renderInvitation({ id, to, right, permission, until }: OpenInvitation, rights: Rights, names: Names) {
    const name = names.asked(to);
    return personRow({
      name,
      text: permission === null ? rightText(right) : permissionText(permission),
      detail: t('timeLeft', { time: formatDuration(until - this.clock.now) }),
      action: this.renderAction(
        t('withdraw'),
        name,
        { name: 'invitation:withdraw', input: { invitationId: id } },
        rights.why('session.invite'),
      ),
    });
  }

  private renderGuest(guest: Guest, rights: Rights) {
    const { id, name, profile, until } = guest;
    return personRow({
      name,
      isExternal: true,
      text: rightText(profile.right),
      detail: t('timeLeft', { time: formatDuration(until - this.clock.now) }),
      action: this.renderAction(
        t('revoke'),
        name,
        { name: 'guest:revoke', input: { guestId: id } },
        rights.why('session.remove'),
      ),
      below:
        rights.relation === 'owner'
          ? html`
              <casement-guest-link .sessionId=${this.session?.id ?? ''} .guest=${guest}></casement-guest-link>
            `
          : nothing,
    });
  }

  private renderAction(label: string, name: string, command: Command, reason: string) {
    return html`
      <casement-button
        small
        ?disabled=${reason !== ''}
        reason=${reason}
        ?busy=${this.commands.busy === command.name}
        @click=${() => this.commands.run(command)}
      >
        ${label}
        <span class="sr">${name}</span>
      </casement-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-people-sheet': PeopleSheet;
  }
}
