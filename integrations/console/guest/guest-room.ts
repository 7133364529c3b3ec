import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionView } from '#shared/client/session-view.ts';
import type { GuestPass } from '#shared/protocol/rest.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatDayAndTime, formatTime } from '#shared/ui/format-time.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import '#shared/ui/pill.ts';
import { CommandRunner } from '../command-runner.ts';
import '../conversation.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { focusHeading } from '../focus-heading.ts';
import { isGuest } from '../people/is-guest.ts';
import { t as p } from '../people/words.ts';
import { sessionItems } from '../session-items.ts';
import { guestEndOf } from './guest-end-of.ts';
import { guestRoomStyles } from './guest-room-styles.ts';
import './watermark.ts';
import { t } from './words.ts';

/**
 * The session as a guest sees it: the chat with what the profile allows, marked external, and nothing else.
 *
 * @fires casement-command - The guest leaves.
 * @fires casement-again - The guest comes in again.
 */
@customElement('casement-guest-room')
export class GuestRoom extends LitElement {
  static override styles = [baseStyles, guestRoomStyles];

  @property({ attribute: false }) view: SessionView | undefined;
  @property({ attribute: false }) pass: GuestPass | undefined;
  /** The unsent message. */
  @property() draft = '';

  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    const { view, pass } = this;
    if (!view || !pass) return nothing;
    const end = guestEndOf(view, this.agentId);
    if (end) return this.renderEnd(end, pass);
    if (!view.session)
      return html`
        <p class="loading" role="status" aria-busy="true">${t('loading')}</p>
      `;
    return this.renderSession(view, view.session, pass);
  }

  private get agentId() {
    return `guest-${this.pass?.guestId ?? ''}`;
  }

  private renderSession(view: SessionView, session: Session, pass: GuestPass) {
    return html`
      ${this.renderHead(session, pass)}
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      ${
        view.status === 'offline'
          ? html`
              <casement-notice tone="caution" role="status" .icon=${iconOffline}>${t('reconnecting')}</casement-notice>
            `
          : nothing
      }
      ${this.renderChat(view, session, pass)}
      ${
        pass.profile.watermark
          ? html`
              <casement-watermark text=${`${pass.name}, ${formatDayAndTime(this.clock.now)}`}></casement-watermark>
            `
          : nothing
      }
    `;
  }

  private renderHead(session: Session, { company, invitedBy, name, until }: GuestPass) {
    const { owner } = session;
    return html`
      <header>
        <div class="who">
          <h2 tabindex="-1"><bdi>${customerName(session)}</bdi></h2>
          <span class="me">
            <bdi>${name}</bdi>
            <casement-pill tone="caution">${t('external')}</casement-pill>
          </span>
          <casement-button
            small
            ?busy=${this.commands.busy === 'participant:leave'}
            @click=${() => this.commands.run({ name: 'participant:leave', input: {} })}
          >
            ${t('leave')}
          </casement-button>
        </div>
        <p class="meta">
          <span>${t('invitedBy', { company, name: invitedBy })}</span>
          <span>${owner ? t('with', { names: this.others(session) }) : t('waiting')}</span>
          <time>${t('timeLeft', { time: formatDuration(until - this.clock.now) })}</time>
        </p>
      </header>
    `;
  }

  private others({ owner, participants }: Session): string {
    const helpers = participants.filter(({ agent }) => agent.id !== this.agentId);
    const names = helpers.map(({ agent }) =>
      isGuest(agent.id) ? p('externalName', { name: agent.name }) : agent.name,
    );
    return [...(owner ? [owner.name] : []), ...names].join(', ');
  }

  private renderChat(view: SessionView, session: Session, { name, profile }: GuestPass) {
    const mayWrite = profile.right !== 'view' && session.phase === 'active';
    return html`
      <casement-conversation
        .items=${sessionItems(view, { id: this.agentId, name })}
        .name=${customerName(session)}
        .draft=${this.draft}
        .closedText=${p('readOnly')}
        ?isTyping=${view.otherIsTyping}
        ?offline=${view.status !== 'live' && view.pending.length > 0}
        ?isOpen=${mayWrite}
      ></casement-conversation>
    `;
  }

  private renderEnd(end: 'over' | 'left' | 'out', { until }: GuestPass) {
    const texts = {
      over: [t('overTitle'), t('overText')],
      left: [t('leftTitle'), t('leftText', { time: formatTime(until) })],
      out: [t('outTitle'), t('outText')],
    } as const;
    const [title, text] = texts[end];
    return html`
      <div class="end" role="status">
        <h2 tabindex="-1">${title}</h2>
        <p>${text}</p>
        ${
          end === 'left'
            ? html`
                <casement-button @click=${this.handleAgain}>${t('again')}</casement-button>
              `
            : nothing
        }
      </div>
    `;
  }

  private handleAgain() {
    this.dispatchEvent(new Event('casement-again', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-guest-room': GuestRoom;
  }
}
