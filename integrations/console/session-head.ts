import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Presence } from '#shared/protocol/live-state.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/dialog.ts';
import '#shared/ui/icon-button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { MenuSelectEvent } from '#shared/ui/menu-select-event.ts';
import '#shared/ui/menu.ts';
import '#shared/ui/pill.ts';
import { CommandRunner } from './command-runner.ts';
import { customerName } from './customer-name.ts';
import { EditKeyEvent } from './edit-key-event.ts';
import './failure-notice.ts';
import { OpenLinkEvent } from './open-link-event.ts';
import { iconTransfer } from './people/icons/transfer.ts';
import type { Names } from './people/names-of.ts';
import { OpenSheetEvent } from './people/open-sheet-event.ts';
import './people/people-button.ts';
import { returnQueue } from './people/return-queue.ts';
import type { Rights } from './people/rights-of.ts';
import { t as p } from './people/words.ts';
import { PopOutEvent } from './pop-out-event.ts';
import './session-facts.ts';
import { sessionHeadStyles } from './session-head-styles.ts';
import { sessionMenu } from './session-menu.ts';
import { t } from './words.ts';

/**
 * Whom the session is with, of which kind, for how long, who else is here, and the ways out of it.
 *
 * @fires casement-command - The session ends, goes back to a queue, or the helper leaves.
 * @fires casement-open-sheet - The transfer or the people are wanted.
 * @fires casement-edit-key - The external key is to be changed.
 * @fires casement-open-link - The custom link is to be opened.
 * @fires casement-pop-out - The wide window is wanted.
 */
@customElement('casement-session-head')
export class SessionHead extends LitElement {
  static override styles = [baseStyles, sessionHeadStyles];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property({ attribute: false }) names: Names | undefined;
  @property({ attribute: false }) presence: Presence | undefined;
  @property() customLink: string | null = null;
  /** Offers the wide window; false inside it. */
  @property({ type: Boolean }) canPopOut = false;

  @state() private asking: 'end' | 'return' | undefined;
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights, customLink, canPopOut } = this;
    if (!session || !rights || session.phase === 'invited') return nothing;
    const name = customerName(session);
    return html`
      <div class="who">
        <h2><bdi>${name}</bdi></h2>
        ${this.renderMark(session)}
        <span class="grow"></span>
        ${session.phase === 'wrap-up' || session.phase === 'ended' ? nothing : this.renderTransfer(rights)}
        <casement-menu
          label=${t('sessionMenu')}
          .items=${sessionMenu(session, rights, { customLink, canPopOut })}
          @casement-menu-select=${this.handleMenu}
        ></casement-menu>
        ${session.phase === 'active' ? this.renderWayOut(rights) : nothing}
      </div>
      ${session.phase === 'active' ? this.renderFacts(session, rights) : nothing}
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      ${this.renderDialogs(session, name)}
    `;
  }

  private renderMark(session: Exclude<Session, { phase: 'invited' }>) {
    switch (session.phase) {
      case 'ended':
        return html`
          <casement-pill>${t('ended')}</casement-pill>
        `;
      case 'wrap-up':
        return html`
          <casement-pill tone="caution">${t('wrapUp')}</casement-pill>
        `;
      case 'waiting':
      case 'offered':
        return html`
          <casement-pill tone="caution">${p('waiting')}</casement-pill>
        `;
      case 'active':
        return session.customer.confirmed ? iconSvg(iconVerified) : nothing;
    }
  }

  private renderTransfer(rights: Rights) {
    return html`
      <casement-icon-button
        .icon=${iconTransfer}
        label=${p('transfer')}
        ?disabled=${!rights.may('session.transfer')}
        reason=${rights.why('session.transfer')}
        @click=${() => this.dispatchEvent(new OpenSheetEvent('transfer'))}
      ></casement-icon-button>
    `;
  }

  /** The owner ends, a helper leaves; who only looks on does neither. */
  private renderWayOut(rights: Rights) {
    if (rights.relation === 'inside')
      return html`
        <casement-button
          small
          ?busy=${this.commands.busy === 'participant:leave'}
          @click=${() => this.commands.run({ name: 'participant:leave', input: {} })}
        >
          <span aria-hidden="true">${p('leave')}</span>
          <span class="sr">${p('leaveSession')}</span>
        </casement-button>
      `;
    if (rights.relation !== 'owner') return nothing;
    return html`
      <casement-button small variant="danger" @click=${() => (this.asking = 'end')}>
        <span aria-hidden="true">${t('end')}</span>
        <span class="sr">${t('endSession')}</span>
      </casement-button>
    `;
  }

  private renderFacts(session: SessionIn<'active'>, { agentId }: Rights) {
    return html`
      <casement-session-facts .session=${session} .presence=${this.presence}></casement-session-facts>
      <casement-people-button .session=${session} agentId=${agentId}></casement-people-button>
    `;
  }

  private renderDialogs(session: Session, name: string) {
    const queue = returnQueue(session);
    return html`
      <casement-dialog
        danger
        ?open=${this.asking === 'end'}
        ?busy=${this.commands.busy === 'session:end'}
        heading=${t('endTitle', { name })}
        confirmLabel=${t('endSession')}
        cancelLabel=${t('keepTalking')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleEnd}
      >
        ${t('endText')}
      </casement-dialog>
      <casement-dialog
        ?open=${this.asking === 'return'}
        ?busy=${this.commands.busy === 'session:transfer'}
        heading=${p('returnTitle', { name })}
        confirmLabel=${p('returnToQueue')}
        cancelLabel=${p('stayHere')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleReturn}
      >
        ${queue && this.names ? p('returnText', { name, queue: this.names.queue(queue) }) : nothing}
      </casement-dialog>
    `;
  }

  private handleMenu({ itemId }: MenuSelectEvent) {
    if (itemId === 'edit-key') this.dispatchEvent(new EditKeyEvent());
    if (itemId === 'pop-out') this.dispatchEvent(new PopOutEvent());
    if (itemId === 'open-link' && this.customLink) this.dispatchEvent(new OpenLinkEvent(this.customLink));
    if (itemId === 'return') this.asking = 'return';
    if (itemId === 'invite' || itemId === 'people' || itemId === 'watched') {
      this.dispatchEvent(new OpenSheetEvent(itemId));
    }
  }

  private handleClose() {
    this.asking = undefined;
  }

  private async handleEnd() {
    await this.commands.run({ name: 'session:end', input: {} });
    this.asking = undefined;
  }

  private async handleReturn() {
    const to = this.session && returnQueue(this.session);
    if (to) await this.commands.run({ name: 'session:transfer', input: { to, note: '', stays: false } });
    this.asking = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-head': SessionHead;
  }
}
