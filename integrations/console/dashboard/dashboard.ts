import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import { BoardClient } from '#shared/client/board-client.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import type { DeskView, TeamView } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import '../failure-notice.ts';
import type { DeskSource } from '../people/desk-follower.ts';
import './agents-table.ts';
import { dashboardStyles } from './dashboard-styles.ts';
import './figures.ts';
import { ledTeams, type LedTeam } from './led-teams.ts';
import { Narrow } from './narrow.ts';
import type { PickEvent } from './pick-event.ts';
import './session-side.ts';
import type { TeamEvent } from './team-event.ts';
import './team-list.ts';
import './today-plot.ts';
import './waiting-table.ts';
import './watch-view.ts';
import type { WatchEvent } from './watch-event.ts';
import { t } from './words.ts';

/**
 * A lead's or manager's picture of one team at a time, with one session or console beside it (rows I1 to I10).
 *
 * @fires casement-desk-action - A waiting session is taken.
 */
@customElement('casement-dashboard')
export class Dashboard extends LitElement {
  static override styles = [baseStyles, skeletonStyles, dashboardStyles];

  /** Both are set once, before the element is added to the page. */
  @property({ attribute: false }) port!: DeskSource;
  @property({ attribute: false }) relay!: RelayConnection;
  /** The reader's desk, as `port` has it now. */
  @property({ attribute: false }) desk: DeskView | undefined;
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  @state() private teamId = '';
  @state() private picked: SessionClient | undefined;
  @state() private isAssigning = false;
  @state() private watched: AgentRef | undefined;
  private readonly size = new Narrow(this, 700);
  #board: BoardClient | undefined;
  #release: (() => void) | undefined;
  #releaseRelay: (() => void) | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#releaseRelay = this.relay.subscribe(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#releaseRelay?.();
    this.pick(undefined);
    this.follow('');
  }

  protected override willUpdate() {
    const teams = this.teams;
    if (this.isConnected && !teams.some(({ id }) => id === this.teamId)) this.follow(teams[0]?.id ?? '');
  }

  override render() {
    const board = this.#board?.view.board;
    const isPlaced = this.size.isNarrow && board !== undefined && this.hasPlace(board);
    const isBeside = this.picked !== undefined && !isPlaced;
    const isWatching = this.watched !== undefined && !isPlaced;
    return html`
      <div
        class=${isBeside ? 'all picked' : 'all'}
        @casement-pick=${this.handlePick}
        @casement-watch=${this.handleWatch}
        @casement-team=${this.handleTeam}
      >
        <casement-team-list .teams=${this.teams} selected=${this.teamId}></casement-team-list>
        <main class=${isWatching ? 'board watching' : 'board'} tabindex="0" aria-label=${board?.name ?? t('dashboard')}>
          ${isWatching ? this.renderOpen(board) : this.renderMain(board, isPlaced)}
        </main>
        ${isBeside ? this.renderAside(board) : nothing}
      </div>
    `;
  }

  private get teams(): LedTeam[] {
    return ledTeams(this.desk);
  }

  /** Whether what is open belongs to a row of the board. */
  private hasPlace({ waiting, members }: TeamView): boolean {
    const id = this.picked?.sessionId;
    const isWaiting = waiting.some(({ sessionId }) => sessionId === id);
    return isWaiting || members.some((member) => this.isOpenIn(member));
  }

  private isOpenIn({ agent, sessions }: TeamView['members'][number]): boolean {
    return agent.id === this.watched?.id || sessions.some(({ sessionId }) => sessionId === this.picked?.sessionId);
  }

  private renderMain(board: TeamView | undefined, isPlaced: boolean) {
    const failure = this.#board?.view.failure;
    if (!board) return failure ? this.renderFailure(failure) : this.renderLoading();
    return [
      this.renderState(board, failure !== undefined || this.relay.state !== 'online'),
      this.renderBoard(board, isPlaced),
    ];
  }

  private renderState(board: TeamView, isStale: boolean) {
    const time = formatTime(board.now);
    return html`
      <h2 class="sr">${board.name}</h2>
      <p class=${isStale ? 'state stale' : 'state'}>
        ${iconSvg(isStale ? iconOffline : iconCheckCircle)} ${t(isStale ? 'stale' : 'live', { time })}
      </p>
    `;
  }

  private renderBoard(board: TeamView, isPlaced: boolean) {
    const selected = this.picked?.sessionId ?? '';
    const isAmongAgents = isPlaced && board.members.some((member) => this.isOpenIn(member));
    return html`
      <casement-team-figures .board=${board} .offset=${this.offset}></casement-team-figures>
      <casement-waiting-table
        .rows=${board.waiting}
        teamName=${board.name}
        selected=${selected}
        .offset=${this.offset}
        ?isOnline=${this.relay.state === 'online'}
        ?isPlace=${isPlaced && !isAmongAgents}
      >
        ${isPlaced && !isAmongAgents ? this.renderOpen(board, 'place') : nothing}
      </casement-waiting-table>
      <casement-agents-table
        .members=${board.members}
        teamName=${board.name}
        selected=${selected}
        watched=${this.watched?.id ?? ''}
        watching=${this.desk?.watching ?? 'off'}
        .offset=${this.offset}
        ?isPlace=${isAmongAgents}
      >
        ${isAmongAgents ? this.renderOpen(board, 'place') : nothing}
      </casement-agents-table>
      <casement-today-plot .today=${board.today} teamName=${board.name}></casement-today-plot>
    `;
  }

  private renderFailure(failure: Failure) {
    return html`
      <div class="problem">
        <casement-failure-notice
          canRetry
          heading=${t('failed')}
          .failure=${failure}
          @casement-again=${() => this.#board?.retry()}
        ></casement-failure-notice>
      </div>
    `;
  }

  private renderLoading() {
    return html`
      <div class="loading" aria-busy="true">
        <p class="sr" role="status">${t('loading')}</p>
        <div class="skeleton"></div>
        <div class="skeleton"></div>
        <div class="skeleton"></div>
      </div>
    `;
  }

  private renderAside(board: TeamView | undefined) {
    return html`
      <aside aria-label=${t('details')}>${this.renderOpen(board)}</aside>
    `;
  }

  /** The session or console that is open; `slot` when it stands below its row. */
  private renderOpen(board: TeamView | undefined, slot?: 'place') {
    const { watched, picked, relay } = this;
    if (watched)
      return html`
        <casement-watch-view
          slot=${slot ?? nothing}
          .agent=${watched}
          .member=${board?.members.find(({ agent }) => agent.id === watched.id)}
          .relay=${relay}
          .offset=${this.offset}
          teamId=${this.teamId}
          shows=${this.desk?.watchingShows ?? 'console'}
          @casement-close=${this.handleClose}
        ></casement-watch-view>
      `;
    return html`
      <casement-session-side
        slot=${slot ?? nothing}
        .client=${picked}
        .relay=${relay}
        .me=${this.desk?.me ?? { id: '', name: '' }}
        .port=${this.port}
        ?isAssigning=${this.isAssigning}
        @casement-close=${this.handleClose}
      ></casement-session-side>
    `;
  }

  private follow(teamId: string) {
    if (teamId === this.teamId && this.#board) return;
    this.#release?.();
    this.#board?.close();
    this.#board = undefined;
    this.teamId = teamId;
    if (teamId === '') return;
    this.#board = new BoardClient({ connection: this.relay, teamId });
    this.#release = this.#board.subscribe(() => {
      this.requestUpdate();
    });
  }

  private pick(sessionId: string | undefined) {
    this.picked?.close();
    this.watched = undefined;
    this.picked = sessionId ? new SessionClient({ connection: this.relay, sessionId, role: 'agent' }) : undefined;
  }

  private async handlePick({ sessionId, isAssigning }: PickEvent) {
    if (sessionId !== this.picked?.sessionId) this.pick(sessionId);
    this.isAssigning = isAssigning;
    await this.updateComplete;
    this.renderRoot.querySelector('casement-session-side')?.focus();
  }

  private async handleWatch({ agent }: WatchEvent) {
    this.pick(undefined);
    this.watched = agent;
    await this.updateComplete;
    this.renderRoot.querySelector('casement-watch-view')?.focus();
  }

  private handleClose() {
    this.pick(undefined);
    this.renderRoot.querySelector<HTMLElement>('.board')?.focus();
  }

  private handleTeam({ teamId }: TeamEvent) {
    this.pick(undefined);
    this.follow(teamId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-dashboard': Dashboard;
  }
}
