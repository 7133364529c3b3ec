import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Invitation } from '#shared/protocol/rest.ts';
import { getDirection, getLocale, watchLocale } from '#shared/ui/locale.ts';
import { StatusEvent } from '../launcher/status-event.ts';
import type { Asker } from '../session/asker.ts';
import type { CustomerSession } from '../session/customer-session.ts';
import { forgetSession, loadSession, saveSession } from '../session/saved-session.ts';
import type { SavedSession } from '../session/saved-session.ts';
import { TabMark } from '../session/tab-mark.ts';
import { unreadMessages } from '../session/unread-messages.ts';
import type { ClaimedEvent } from '../welcome/claimed-event.ts';
import type { Problem } from '../welcome/welcome.ts';
import { ModalOnPhone } from './modal-on-phone.ts';
import { panelStyles } from './panel-styles.ts';
import { t } from './panel-words.ts';

/**
 * The customer's panel: a key first, then the session. It lives on while it is closed, and while its page swaps bodies.
 *
 * @fires casement-open - The agent asks something: the panel wants to be seen.
 * @fires casement-close - Close was pressed; a running session goes on.
 * @fires casement-status - Unread messages or sharing changed.
 */
@customElement('casement-panel')
export class Panel extends LitElement {
  static override styles = [baseStyles, panelStyles];

  @property() relayUrl = '';
  /** Empty on the page of a link, which carries enough by itself. */
  @property() portalId = '';
  @property({ type: Boolean, reflect: true }) open = false;
  @property({ reflect: true }) layout: 'float' | 'page' = 'float';
  @property({ reflect: true }) position: 'start' | 'end' = 'end';
  /** Where unread messages and sharing are said while nobody looks at the panel. */
  @property({ attribute: false }) tab = new TabMark();

  @state() private session: CustomerSession | undefined;
  @state() private isOpening = false;
  @state() private problem: Problem = '';
  /** A session whose code could not be fetched. */
  @state() private waiting: SavedSession | undefined;

  private readonly store = createLocalStore();
  private readonly modal: ModalOnPhone = new ModalOnPhone(this);
  private status = { unread: 0, live: '' };
  private asked = '';
  /** This session was asked for without a key: nobody has to be let in. */
  private hasAsked = false;

  constructor() {
    super();
    watchLocale(this);
  }

  get canBeModal(): boolean {
    return this.open && this.layout === 'float';
  }

  /** Moves the focus to where somebody goes on. */
  override focus() {
    const target = this.renderRoot.querySelector<HTMLElement>('casement-session-screen, casement-welcome');
    target?.focus();
  }

  /** Takes up a session whose key or link this browser has claimed. */
  begin(invitation: Invitation) {
    const { company, agent, ticket, phrase } = invitation;
    saveSession(this.store, this.place, invitation);
    this.hasAsked = agent === '';
    void this.start(invitation, agent ? { company, agent, ticket, phrase } : undefined);
  }

  /** STOP SHARING from outside the panel. */
  stopSharing() {
    this.session?.sharing?.stop();
  }

  /** Ends sharing and removes everything of the session from this browser. */
  forget() {
    this.stopSharing();
    if (this.session) forgetSession(this.store, this.place, this.session.client.sessionId);
    this.session?.close();
    this.session = undefined;
    void this.fetchWelcome();
    this.handleSession();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.handleSession);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.handleSession);
  }

  override render() {
    const { isModal } = this.modal;
    return html`
      <section
        dir=${getDirection()}
        lang=${getLocale()}
        role=${isModal ? 'dialog' : 'region'}
        aria-modal=${isModal ? 'true' : nothing}
        aria-label=${this.session?.asker?.agent ? t('chatWith', { agent: this.session.asker.agent }) : t('help')}
        @keydown=${this.handleKeydown}
      >
        ${this.session ? this.renderSession(this.session) : this.renderWelcome()}
      </section>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!this.hasUpdated) {
      const saved = loadSession(this.store, this.place);
      void (saved ? this.start(saved) : this.fetchWelcome());
    }
    if (changed.has('open')) this.handleSession();
  }

  private get place(): string {
    return this.portalId || 'link';
  }

  private renderSession(session: CustomerSession) {
    return html`
      <casement-session-screen
        .session=${session}
        ?isJoining=${this.hasAsked}
        ?fixed=${this.layout === 'page'}
        @casement-finish=${this.handleFinish}
      ></casement-session-screen>
    `;
  }

  private renderWelcome() {
    return html`
      <casement-welcome
        .relayUrl=${this.relayUrl}
        .portalId=${this.portalId}
        .problem=${this.problem}
        ?bare=${this.layout === 'page'}
        ?opening=${this.isOpening}
        ?waiting=${this.waiting !== undefined}
        @casement-claimed=${this.handleClaimed}
        @casement-resume=${this.handleResume}
      ></casement-welcome>
    `;
  }

  private async start(saved: SavedSession, invited?: Asker) {
    this.isOpening = true;
    this.problem = '';
    this.waiting = undefined;
    try {
      const [{ openSession }] = await Promise.all([
        import('../conversation/open-session.ts'),
        invited && import('../joining/join-card.ts'),
      ]);
      this.session?.close();
      this.session = openSession(this.relayUrl, saved, this.store, invited);
      this.session.subscribe(this.handleSession);
      this.handleSession();
    } catch {
      this.problem = 'noConnection';
      this.waiting = saved;
      void this.fetchWelcome();
    }
    this.isOpening = false;
  }

  /** A page that has a session may never need it. Where it does not come the launcher says so. */
  private async fetchWelcome() {
    await import('../welcome/welcome.ts').catch(this.close);
  }

  private readonly handleSession = () => {
    const { session } = this;
    if (session && isOver(session.view)) {
      this.problem = 'sessionOver';
      this.forget();
      this.dispatchEvent(new Event('casement-finish'));
      return;
    }
    if (session) this.follow(session);
    const unread = session ? unreadMessages(session.view).length + (session.asked && !this.open ? 1 : 0) : 0;
    const live = session?.sharing?.title ?? '';
    this.tab.show({ unread: document.hidden || !this.open ? unread : 0, isLive: live !== '' });
    if (unread !== this.status.unread || live !== this.status.live) {
      this.status = { unread, live };
      this.dispatchEvent(new StatusEvent(this.status));
    }
    this.requestUpdate();
  };

  private follow(session: CustomerSession) {
    const { asked, view } = session;
    if (asked && asked !== this.asked) {
      this.asked = asked;
      if (!this.open) this.dispatchEvent(new Event('casement-open'));
    }
    if (!this.open || document.hidden) return;
    session.client.markSeen();
    const { phase } = view.session ?? {};
    // The customer has seen that it is over: the browser keeps nothing of it.
    if (phase === 'wrap-up' || phase === 'ended') forgetSession(this.store, this.place, session.client.sessionId);
  }

  private readonly close = () => {
    this.dispatchEvent(new Event('casement-close'));
  };

  private handleClaimed({ invitation }: ClaimedEvent) {
    this.begin(invitation);
  }

  private handleResume() {
    if (this.waiting) void this.start(this.waiting);
  }

  private handleFinish() {
    this.forget();
    this.close();
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented && this.layout === 'float') this.close();
  }
}

/** Nothing brings this session back to this browser. Another page of the site may still be allowed to show it. */
function isOver({ status, failure }: SessionView): boolean {
  return status === 'gone' || failure?.code === 'token-expired';
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-panel': Panel;
  }
}
