import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Phase, Session, SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { PagePicture } from './cobrowse/page-watch.ts';
import './customer-card.ts';
import type { CustomerCard } from './customer-card.ts';
import { customerName } from './customer-name.ts';
import { FocusKeeper } from './focus-keeper.ts';
import './key-card.ts';
import { keyMinutes } from './key-minutes.ts';
import './people/departure-page.ts';
import { departureOf } from './people/departure-of.ts';
import type { DeskFacts } from './people/desk-facts.ts';
import { handoverFacts } from './people/handover-facts.ts';
import './people/handover-card.ts';
import type { Watch } from './people/monitor-chip.ts';
import './people/monitor-chip.ts';
import { namesOf, type Names } from './people/names-of.ts';
import type { OpenSheetEvent, SheetName } from './people/open-sheet-event.ts';
import { rightsOf, type Rights } from './people/rights-of.ts';
import { sessionSheet } from './people/session-sheet.ts';
import type { TargetEvent } from './people/target-event.ts';
import type { Target } from './people/target.ts';
import './people/waiting-card.ts';
import type { StagePicture } from './screen-watch.ts';
import './session-head.ts';
import { sessionPages } from './session-pages.ts';
import { sessionPanelStyles } from './session-panel-styles.ts';
import { sessionSteps } from './session-steps.ts';
import { sessionTabsOf } from './session-tabs-of.ts';
import './session-tabs.ts';
import type { TabEvent } from './tab-event.ts';
import { t } from './words.ts';

type Joined = Exclude<Session, { phase: 'invited' }>;

/** A session in any phase, drawn from a view of it, for its owner and for everybody else who may read it. */
@customElement('casement-session-panel')
export class SessionPanel extends LitElement {
  static override styles = [baseStyles, sessionPanelStyles];

  @property({ attribute: false }) view: SessionView | undefined;
  /** The agent who reads. */
  @property({ attribute: false }) agent = { id: '', name: '' };
  /** What the agent's desk knows; without it nothing that needs a rank or a permission is allowed. */
  @property({ attribute: false }) desk: DeskFacts | undefined;
  /** Who watches the reader's console. */
  @property({ attribute: false }) watches: readonly Watch[] = [];
  @property({ attribute: false }) store: KeyValueStore | undefined;
  @property({ attribute: false }) shown: StagePicture = { state: 'idle' };
  /** The customer's page, while it is shared. */
  @property({ attribute: false }) page: PagePicture = { state: 'idle' };
  /** The unsent message. */
  @property() draft = '';
  /** Offers the wide window. */
  @property({ type: Boolean }) canPopOut = false;
  /** Offers another session on the ticket after this one. */
  @property({ type: Boolean }) canStart = false;
  /** For the layout; follows `view`. */
  @property({ reflect: true }) phase: Phase = 'invited';

  @state() private tab = 'chat';
  @state() private sheet: SheetName | undefined;
  /** The handover that the reader has put away. */
  @state() private readHandover = 0;
  @query('casement-customer-card') private readonly customerCard!: CustomerCard | null;
  /** Whom the reader has chosen here: their names may be known from nowhere else. */
  #chosen: readonly Target[] = [];

  constructor() {
    super();
    watchLocale(this);
    new FocusKeeper(this, () => this.focus());
  }

  /** The messages can be read right now, by somebody who can answer them. */
  get isChatShown() {
    const session = this.view?.session;
    if (!session || this.phase === 'invited' || this.tab !== 'chat') return false;
    return session.phase !== 'active' || rightsOf(session, this.agent.id, this.desk).may('session.chat');
  }

  /** Puts the focus on the step that the session is at. */
  override focus() {
    const step =
      'casement-sheet, casement-departure, casement-key-card, casement-waiting-card, casement-arrival-card, casement-wrap-up, casement-ladder';
    this.renderRoot.querySelector<HTMLElement>(step)?.focus();
  }

  override render() {
    const session = this.view?.session;
    if (!session || !this.view) return nothing;
    const rights = rightsOf(session, this.agent.id, this.desk);
    const names = namesOf(this.view.commits, this.agent.id, this.desk, this.#chosen);
    const departure = departureOf(session, this.view.commits, rights);
    return html`
      <p class="sr" role="status">${this.announcement(session)}</p>
      ${
        departure
          ? html`
              <casement-departure
                .session=${session}
                .departure=${departure}
                .names=${names}
                ?canLeave=${this.canStart}
              ></casement-departure>
            `
          : this.renderSession(session, rights, names)
      }
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const next = this.view?.session?.phase;
    if (!changed.has('view') || !next || next === this.phase) return;
    this.phase = next;
    this.tab = next === 'wrap-up' || next === 'ended' ? 'wrap-up' : 'chat';
    if (next !== 'active' && this.sheet !== 'watched') this.sheet = undefined;
  }

  /** Somebody came: said also to those who do not see the card appear. */
  private announcement(session: Session) {
    if (session.phase !== 'active' || session.customer.confirmed) return nothing;
    return t('joined', { name: customerName(session), words: session.phrase });
  }

  private renderSession(session: Session, rights: Rights, names: Names) {
    return html`
      ${session.phase === 'invited' ? this.renderInvited(session) : this.renderJoined(session, rights, names)}
      <casement-monitor .watches=${this.watchesOf(session, rights)}></casement-monitor>
      <div class="sheets" @casement-open-sheet=${this.handleSheet} @casement-target=${this.handleTarget}>
        ${sessionSheet(this.sheet, { session, rights, names, desk: this.desk }, this.handleClose)}
      </div>
    `;
  }

  /** Each watcher once: of the session, to those in it, and of the reader's console. */
  private watchesOf({ watchers }: Session, { relation }: Rights): Watch[] {
    const isInside = relation === 'owner' || relation === 'inside';
    const ofSession = isInside ? watchers.map(({ agent, reason }) => ({ name: agent.name, reason })) : [];
    const known = new Set(ofSession.map(({ name }) => name));
    return [...ofSession, ...this.watches.filter(({ name }) => !known.has(name))];
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

  private renderJoined(session: Joined, rights: Rights, names: Names) {
    const { view, agent, desk, store, draft, canStart } = this;
    if (!view) return nothing;
    return html`
      <div class="main" ?inert=${this.sheet !== undefined} @casement-open-sheet=${this.handleSheet}>
        <casement-session-head
          .session=${session}
          .rights=${rights}
          .names=${names}
          .presence=${view.presence.customer}
          .customLink=${view.customLink}
          ?canPopOut=${this.canPopOut && session.phase === 'active'}
          @casement-edit-key=${this.handleEditKey}
        ></casement-session-head>
        ${this.renderHandover(session, rights, names)} ${this.renderSteps(session, rights, names)}
      </div>
      <casement-session-tabs
        .tabs=${sessionTabsOf(session)}
        .selected=${this.tab}
        ?inert=${this.sheet !== undefined}
        @casement-tab=${this.handleTab}
      >
        ${sessionPages(session, { view, rights, agent, desk, store, draft, canStart })}
      </casement-session-tabs>
    `;
  }

  /** For whoever goes on with it, never for the one who wrote it. */
  private renderHandover(session: Joined, rights: Rights, names: Names) {
    const { handover } = session;
    const isOver = session.phase === 'wrap-up' || session.phase === 'ended';
    const isForOwner = session.phase === 'active' && rights.relation !== 'owner';
    if (!handover || isOver || isForOwner || handover.at === this.readHandover) return nothing;
    if (handover.from.id === rights.agentId) return nothing;
    return html`
      <casement-handover-card
        ?dismissible=${session.phase === 'active'}
        .handover=${handover}
        .facts=${handoverFacts(session, this.view?.commits ?? [], { agentId: rights.agentId, names })}
        @casement-dismiss=${() => (this.readHandover = handover.at)}
      ></casement-handover-card>
    `;
  }

  private renderSteps(session: Joined, rights: Rights, names: Names) {
    const { view, desk, shown, page, canPopOut } = this;
    if (!view || session.phase === 'wrap-up' || session.phase === 'ended') return nothing;
    if (session.phase === 'active') return sessionSteps(session, { view, rights, desk, shown, page, canPopOut });
    return html`
      <casement-waiting-card .session=${session} .rights=${rights} .names=${names}></casement-waiting-card>
    `;
  }

  private readonly handleSheet = ({ sheet }: OpenSheetEvent) => {
    this.sheet = sheet;
  };

  private readonly handleClose = () => {
    this.sheet = undefined;
  };

  private handleTarget({ choice }: TargetEvent) {
    this.#chosen = [...this.#chosen, choice];
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
