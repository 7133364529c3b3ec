import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { SessionController } from '#shared/client/session-controller.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import '#shared/ui/icon-button.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { CommandEvent } from '../command-event.ts';
import { customerName } from '../customer-name.ts';
import { whyOthers } from '../desk/why-others.ts';
import '../live-session.ts';
import type { DeskSource } from '../people/desk-follower.ts';
import { rightsOf, type Rights } from '../people/rights-of.ts';
import '../people/transfer-sheet.ts';
import { sideStyles } from './side-styles.ts';
import { whyAgent, whyLine } from './why-agent.ts';
import { t } from './words.ts';

/**
 * One session beside the board: its own page with what the reader may do in it, who would be told, why this agent.
 *
 * @fires casement-close - It was put away.
 */
@customElement('casement-session-side')
export class SessionSide extends LitElement {
  static override styles = [baseStyles, sideStyles];

  @property({ attribute: false }) client: SessionClient | undefined;
  @property({ attribute: false }) relay: RelayConnection | undefined;
  @property({ attribute: false }) me: AgentRef = { id: '', name: '' };
  @property({ attribute: false }) port: DeskSource | undefined;
  /** Opens with the choice to whom it goes. */
  @property({ type: Boolean }) isAssigning = false;

  @state() private isChoosing = false;
  private readonly controller = new SessionController(this);

  constructor() {
    super();
    watchLocale(this);
  }

  /** Puts the focus where the session is. */
  override focus() {
    if (!this.isChoosing) this.renderRoot.querySelector('casement-live-session')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('client')) this.controller.follow(this.client);
    if (changed.has('client') || changed.has('isAssigning')) this.isChoosing = this.isAssigning;
  }

  override render() {
    const view = this.controller.view;
    const session = view?.session;
    const rights = session && rightsOf(session, this.me.id, this.port?.view.desk);
    const isInside = rights?.relation === 'owner' || rights?.relation === 'inside';
    return html`
      <header>
        <h2>${session ? t('ticket', { ticket: session.ticket.id }) : t('details')}</h2>
        <casement-icon-button .icon=${iconX} label=${t('close')} @click=${this.handleClose}></casement-icon-button>
      </header>
      ${session && rights?.relation === 'outside' ? this.renderTold(session) : nothing}
      <casement-live-session
        ?inert=${this.isChoosing}
        .client=${this.client}
        .connection=${this.relay}
        .agent=${this.me}
        .port=${this.port}
        .isShown=${isInside}
        @casement-close=${stop}
      ></casement-live-session>
      ${session ? this.renderWhy(session, view) : nothing} ${this.renderChoice(session, rights)}
    `;
  }

  private renderTold(session: Session) {
    if (session.phase !== 'active' || !session.owner) return nothing;
    return html`
      <p class="told">${t('told', { agent: session.owner.name, customer: customerName(session) })}</p>
    `;
  }

  private renderWhy(session: Session, { commits }: SessionView) {
    const found = whyAgent(session, commits);
    if (!found) return nothing;
    const { agent, why } = found;
    return html`
      <div class="why">
        <b>${t('whyAgent', { agent: agent.name })}</b>
        <span>${whyLine(why.chosen)}</span>
        ${whyOthers(why)}
      </div>
    `;
  }

  private renderChoice(session: Session | undefined, rights: Rights | undefined) {
    if (!this.isChoosing || !session || !rights) return nothing;
    return html`
      <casement-transfer-sheet
        .session=${session}
        .rights=${rights}
        @casement-command=${this.handleCommand}
        @casement-close=${this.handleChosen}
      ></casement-transfer-sheet>
    `;
  }

  private handleCommand(event: CommandEvent) {
    event.stopPropagation();
    const { name, input } = event.command;
    event.answer = this.client?.run(name, input);
  }

  private handleChosen(event: Event) {
    event.stopPropagation();
    this.isChoosing = false;
  }

  private handleClose() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

/** A menu or sheet inside was closed, not the session. */
function stop(event: Event) {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-side': SessionSide;
  }
}
