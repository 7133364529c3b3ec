import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#shared/ui/avatar.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/icon-button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { iconMore } from '#shared/ui/icons/more.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import type { Asker } from '../session/asker.ts';
import type { CustomerSession } from '../session/customer-session.ts';
import { SessionWatch } from '../session/session-watch.ts';
import { Attention } from './attention.ts';
import './conversation.ts';
import { t } from './conversation-words.ts';
import { sessionScreenStyles } from './session-screen-styles.ts';

const fetchEnd = () => import('../ending/ended.ts');
/** What a phase shows is fetched when it comes: most of it is needed once. */
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  invited: () => import('../joining/join-card.ts'),
  waiting: () => import('../waiting/line.ts'),
  'wrap-up': fetchEnd,
  ended: fetchEnd,
};

/**
 * Everything the customer sees of one session: the invitation, the conversation with its questions, the end.
 *
 * @fires casement-close - The panel should close; the session goes on.
 * @fires casement-finish - The ended session was put away.
 */
@customElement('casement-session-screen')
export class SessionScreen extends LitElement {
  static override styles = [baseStyles, skeletonStyles, sessionScreenStyles];

  @property({ attribute: false }) session: CustomerSession | undefined;
  /** On the hosted page, which has nothing to close. */
  @property({ type: Boolean }) fixed = false;

  /** The customer has just come in: the focus goes to the chat as soon as it is there. */
  @property({ type: Boolean }) isJoining = false;

  @state() private isMenuOpen = false;

  private readonly attention = new Attention();
  private readonly watch = new SessionWatch(this, () => this.handleSession());
  private hasFocus = false;
  private isAsked = false;
  private wasAsked = false;
  /** In line or in the conversation. */
  private isTalking = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    const target = 'casement-sharing-sheet, casement-conversation, casement-join-card, casement-ended';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const isCovered = this.isMenuOpen || this.isAsked;
    return html`
      <div class="main" ?inert=${isCovered}>${this.renderHead(session)}${this.renderStage(session)}</div>
      ${
        this.isAsked
          ? html`
              <casement-sharing-sheet
                .sharing=${session.sharing}
                .asker=${session.asker}
                ?takesFocus=${this.hasFocus}
              ></casement-sharing-sheet>
            `
          : nothing
      }
      ${
        this.isMenuOpen
          ? html`
              <casement-options .session=${session} @casement-close=${this.handleMenuClose}></casement-options>
            `
          : nothing
      }
    `;
  }

  protected override willUpdate() {
    this.watch.follow(this.session);
    // Read before anything becomes inert or goes, and the focus with it.
    this.hasFocus = this.matches(':focus-within');
    this.wasAsked = this.isAsked;
    this.isAsked = !!this.session?.sharing?.sheet;
    const phase = this.session?.view.session?.phase;
    this.isTalking = phase === 'active' || phase === 'waiting';
  }

  protected override updated() {
    if (this.wasAsked && !this.isAsked && this.hasFocus) this.focus();
    if (!this.isJoining || !this.isTalking) return;
    this.isJoining = false;
    // The chat inside is drawn by then.
    requestAnimationFrame(() => this.focus());
  }

  private renderHead({ asker, view }: CustomerSession) {
    const isActive = view.session?.phase === 'active';
    return html`
      <header>
        ${
          asker
            ? this.renderNames(asker, isActive, view.presence.agent.isHere)
            : html`
                <div></div>
              `
        }
        ${this.isTalking ? this.renderMore() : nothing}
        ${
          this.fixed
            ? nothing
            : html`
                <casement-icon-button
                  .icon=${iconDown}
                  label=${t('minimise')}
                  @click=${this.handleClose}
                ></casement-icon-button>
              `
        }
      </header>
    `;
  }

  private renderMore() {
    return html`
      <casement-icon-button
        .icon=${iconMore}
        label=${t('options')}
        popup="dialog"
        .expanded=${this.isMenuOpen}
        @click=${this.handleMenu}
      ></casement-icon-button>
    `;
  }

  private renderNames({ agent, company }: Asker, isActive: boolean, isHere: boolean) {
    const support = t('support', { company });
    if (!isActive)
      return html`
        <div><h2>${support}</h2></div>
      `;
    return html`
      <casement-avatar .name=${agent} presence=${isHere ? 'available' : 'away'}></casement-avatar>
      <div>
        <h2>${agent}</h2>
        <p class="sub">${iconSvg(iconVerified)}${support}</p>
      </div>
    `;
  }

  private renderStage(session: CustomerSession) {
    if (this.isTalking)
      return html`
        <casement-conversation .session=${session}></casement-conversation>
      `;
    switch (session.view.session?.phase) {
      case 'wrap-up':
      case 'ended':
        return html`
          <casement-ended class="card" .view=${session.view}></casement-ended>
        `;
      default:
        return session.asker
          ? html`
              <div class="card">
                <casement-join-card .session=${session} @casement-join=${this.handleJoin}></casement-join-card>
              </div>
            `
          : html`
              <div class="card">
                <div class="skeleton half"></div>
                <div class="skeleton"></div>
              </div>
            `;
    }
  }

  private handleSession() {
    const { session } = this;
    if (session) this.attention.follow(session.view, t('newMessage', { agent: session.asker?.agent ?? '' }));
    const phase = session?.view.session?.phase;
    parts[phase ?? '']?.().catch(() => undefined);
    this.requestUpdate();
  }

  private handleJoin() {
    this.isJoining = true;
  }

  private async handleMenu() {
    try {
      await import('../options/options.ts');
      this.isMenuOpen = true;
    } catch {
      // Offline: everything in the menu but the text size needs the relay, and the notice above says so.
      this.isMenuOpen = false;
    }
  }

  private handleMenuClose(event: Event) {
    event.stopPropagation();
    this.isMenuOpen = false;
  }

  private handleClose() {
    this.dispatchEvent(new Event('casement-close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-screen': SessionScreen;
  }
}
