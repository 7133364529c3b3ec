import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Phase, Session, SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import './arrival-card.ts';
import './conversation.ts';
import './customer-card.ts';
import type { CustomerCard } from './customer-card.ts';
import { customerName } from './customer-name.ts';
import { endedBy } from './ended-by.ts';
import { FocusKeeper } from './focus-keeper.ts';
import './key-card.ts';
import { keyMinutes } from './key-minutes.ts';
import './ladder.ts';
import './note-editor.ts';
import { refusalOf } from './refusal-of.ts';
import type { StagePicture } from './screen-watch.ts';
import './session-head.ts';
import { sessionItems } from './session-items.ts';
import { sessionPanelStyles } from './session-panel-styles.ts';
import { sessionTabsOf } from './session-tabs-of.ts';
import './session-tabs.ts';
import './stage.ts';
import type { TabEvent } from './tab-event.ts';
import { t } from './words.ts';
import './wrap-up.ts';

/** A session in any phase, drawn from a view of it. What the agent does goes up as events. */
@customElement('casement-session-panel')
export class SessionPanel extends LitElement {
  static override styles = [baseStyles, sessionPanelStyles];

  @property({ attribute: false }) view: SessionView | undefined;
  /** The agent who reads. */
  @property({ attribute: false }) agent = { id: '', name: '' };
  @property({ attribute: false }) store: KeyValueStore | undefined;
  @property({ attribute: false }) shown: StagePicture = { state: 'idle' };
  /** The unsent message. */
  @property() draft = '';
  /** Offers the wide window. */
  @property({ type: Boolean }) canPopOut = false;
  /** Offers another session on the ticket after this one. */
  @property({ type: Boolean }) canStart = false;
  /** For the layout; follows `view`. */
  @property({ reflect: true }) phase: Phase = 'invited';

  @state() private tab = 'chat';
  @query('casement-customer-card') private readonly customerCard!: CustomerCard | null;

  constructor() {
    super();
    watchLocale(this);
    new FocusKeeper(this, () => this.focus());
  }

  /** The messages can be read right now. */
  get isChatShown() {
    return this.phase !== 'invited' && this.tab === 'chat';
  }

  /** Puts the focus on the step that the session is at. */
  override focus() {
    const step = 'casement-key-card, casement-arrival-card, casement-wrap-up, casement-ladder';
    this.renderRoot.querySelector<HTMLElement>(step)?.focus();
  }

  override render() {
    const session = this.view?.session;
    if (!session) return nothing;
    return html`
      <p class="sr" role="status">${this.announcement(session)}</p>
      ${session.phase === 'invited' ? this.renderInvited(session) : this.renderRunning(session)}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const next = this.view?.session?.phase;
    if (!changed.has('view') || !next || next === this.phase) return;
    this.phase = next;
    this.tab = next === 'wrap-up' || next === 'ended' ? 'wrap-up' : 'chat';
  }

  private get isOnline() {
    return this.view?.status === 'live';
  }

  /** Somebody came: said also to those who do not see the card appear. */
  private announcement(session: Session) {
    if (session.phase !== 'active' || session.customer.confirmed) return nothing;
    return t('joined', { name: customerName(session), words: session.phrase });
  }

  private renderRunning(session: Exclude<Session, { phase: 'invited' }>) {
    return html`
      <div class="main">
        <casement-session-head
          .session=${session}
          .presence=${this.view?.presence.customer}
          .customLink=${this.view?.customLink ?? null}
          ?canPopOut=${this.canPopOut && session.phase === 'active'}
          @casement-edit-key=${this.handleEditKey}
        ></casement-session-head>
        ${session.phase === 'active' ? this.renderSteps(session) : nothing}
      </div>
      <casement-session-tabs .tabs=${sessionTabsOf(session)} .selected=${this.tab} @casement-tab=${this.handleTab}>
        ${this.renderPanels(session)}
      </casement-session-tabs>
    `;
  }

  private renderInvited(session: SessionIn<'invited'>) {
    return html`
      <div class="scroll">
        <casement-key-card
          .session=${session}
          .sessionKey=${this.view?.key ?? null}
          .keyMinutes=${keyMinutes(this.view?.commits ?? []) ?? 60}
        ></casement-key-card>
      </div>
    `;
  }

  private renderSteps(session: SessionIn<'active'>) {
    if (!session.customer.confirmed) {
      return html`
        <casement-arrival-card .session=${session}></casement-arrival-card>
      `;
    }
    return html`
      <casement-ladder
        .session=${session}
        .refusal=${refusalOf(this.view?.commits ?? [])}
        ?isOnline=${this.isOnline}
        ?isCustomerHere=${this.view?.presence.customer.isHere ?? false}
      ></casement-ladder>
      <casement-stage
        name=${customerName(session)}
        ?isSharing=${session.sharing.state === 'screen'}
        ?canPopOut=${this.canPopOut}
        .shown=${this.shown}
      ></casement-stage>
    `;
  }

  private renderPanels(session: Exclude<Session, { phase: 'invited' }>) {
    return html`
      <casement-conversation
        slot="chat"
        .items=${this.view ? sessionItems(this.view, this.agent) : []}
        .name=${customerName(session)}
        .draft=${this.draft}
        ?isTyping=${this.view?.otherIsTyping ?? false}
        ?offline=${!this.isOnline && (this.view?.pending.length ?? 0) > 0}
        ?isOpen=${session.phase === 'active'}
      ></casement-conversation>
      <casement-customer-card
        slot="customer"
        .session=${session}
        .commits=${this.view?.commits ?? []}
        .customLink=${this.view?.customLink ?? null}
      ></casement-customer-card>
      ${session.phase === 'active' ? this.renderNotes(session) : this.renderWrapUp(session)}
    `;
  }

  private renderNotes(session: SessionIn<'active'>) {
    return html`
      <div slot="notes" class="notes">
        <casement-note-editor
          .sessionId=${session.id}
          .saved=${session.note}
          .store=${this.store}
          .rows=${8}
        ></casement-note-editor>
      </div>
    `;
  }

  private renderWrapUp(session: SessionIn<'wrap-up'> | SessionIn<'ended'>) {
    return html`
      <casement-wrap-up
        slot="wrap-up"
        .session=${session}
        .endedBy=${endedBy(this.view?.commits ?? [])}
        .agentId=${this.agent.id}
        .store=${this.store}
        ?canStart=${this.canStart}
      ></casement-wrap-up>
    `;
  }

  private handleTab({ tabId }: TabEvent) {
    this.tab = tabId;
  }

  private async handleEditKey() {
    this.tab = 'customer';
    await this.updateComplete;
    await this.customerCard?.editExternalKey();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-panel': SessionPanel;
  }
}
