import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskView, TeamView } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { BoardFocus } from './board-focus.ts';
import { freshRows } from './fresh-rows.ts';
import { memberRow, type MemberRow } from './member-row.ts';
import { tableStyles } from './table-styles.ts';
import { t } from './words.ts';

/**
 * Signed-in members of lower rank. While the focus is inside, nothing moves and new rows wait behind a button.
 *
 * @slot place - The session or console that is open, below its row; with `isPlace`.
 * @fires casement-pick - One of their sessions was opened.
 * @fires casement-watch - Their console is to be watched.
 */
@customElement('casement-agents-table')
export class AgentsTable extends LitElement {
  static override styles = [
    baseStyles,
    tableStyles,
    css`
      .who {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      .load {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) members: TeamView['members'] = [];
  @property() teamName = '';
  /** The session that is open. */
  @property() selected = '';
  /** The agent whose console is open. */
  @property() watched = '';
  /** What is open stands below its row. */
  @property({ type: Boolean }) isPlace = false;
  @property() watching: DeskView['watching'] = 'off';
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  private readonly clock = new Clock(this);
  private readonly board: BoardFocus<MemberRow> = new BoardFocus<MemberRow>(this, ({ agent }) => agent.id);

  constructor() {
    super();
    watchLocale(this);
  }

  protected override willUpdate() {
    this.board.hold(this.members);
  }

  override render() {
    const { rows, fresh } = this.board;
    return html`
      <h3 id="title">${t('agentsIn', { team: this.teamName })}</h3>
      ${
        rows.length === 0
          ? html`
              <p class="empty">${t('agentsEmpty')}</p>
            `
          : this.renderTable()
      }
      ${freshRows(fresh, t('showNewAgents', { count: fresh }), () => this.board.release())}
    `;
  }

  private renderTable() {
    const now = this.clock.now + this.offset;
    const { selected } = this;
    return html`
      <table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">${t('agent')}</th>
            <th scope="col">${t('status')}</th>
            <th scope="col">${t('load')}</th>
            <th scope="col">${t('sessions')}</th>
            <th scope="col"><span class="sr">${t('actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.board.rows,
            ({ row }) => row.agent.id,
            (held) => [
              memberRow(held, { now, selected, watchReason: this.watchReason(held.row) }),
              this.renderPlace(held.row),
            ],
          )}
        </tbody>
      </table>
    `;
  }

  private renderPlace({ agent, sessions }: MemberRow) {
    const isHere = agent.id === this.watched || sessions.some(({ sessionId }) => sessionId === this.selected);
    if (!this.isPlace || !isHere) return nothing;
    return html`
      <tr class="place">
        <td colspan="5"><slot name="place"></slot></td>
      </tr>
    `;
  }

  private watchReason({ agent, sessions }: MemberRow): string {
    if (this.watching === 'off') return t('watchOff');
    const isServing = sessions.some(({ phase }) => phase === 'active');
    return this.watching === 'sessions' && !isServing ? t('watchIdle', { agent: agent.name }) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-agents-table': AgentsTable;
  }
}
