import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueRow } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { DeskRunner } from '../desk/desk-runner.ts';
import '../failure-notice.ts';
import { BoardFocus } from './board-focus.ts';
import { freshRows } from './fresh-rows.ts';
import { tableStyles } from './table-styles.ts';
import { waitingRow } from './waiting-row.ts';
import { t } from './words.ts';

/**
 * Who waits in a team's queue. While the focus is inside, nothing moves and new rows wait behind a button.
 *
 * @slot place - The session that is open, below its row; with `isPlace`.
 * @fires casement-pick - A session was opened, or is to be given to somebody.
 * @fires casement-desk-action - A session is taken.
 */
@customElement('casement-waiting-table')
export class WaitingTable extends LitElement {
  static override styles = [baseStyles, tableStyles];

  @property({ attribute: false }) rows: readonly QueueRow[] = [];
  @property() teamName = '';
  @property() selected = '';
  /** The open session stands below its row. */
  @property({ type: Boolean }) isPlace = false;
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;
  @property({ type: Boolean }) isOnline = false;

  @state() private taking = '';
  private readonly clock = new Clock(this);
  private readonly board: BoardFocus<QueueRow> = new BoardFocus<QueueRow>(this, ({ sessionId }) => sessionId);
  private readonly runner = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  protected override willUpdate() {
    this.board.hold(this.rows);
  }

  override render() {
    const { rows, fresh } = this.board;
    return html`
      <h3 id="title">${t('waitingIn', { team: this.teamName })}</h3>
      <casement-failure-notice .failure=${this.runner.failure}></casement-failure-notice>
      ${
        rows.length === 0
          ? html`
              <p class="empty">${t('waitingEmpty')}</p>
            `
          : this.renderTable()
      }
      ${freshRows(fresh, t('showNew', { count: fresh }), () => this.board.release())}
    `;
  }

  private renderTable() {
    return html`
      <table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">${t('customer')}</th>
            <th scope="col">${t('issue')}</th>
            <th scope="col">${t('cameBy')}</th>
            <th scope="col">${t('waits')}</th>
            <th scope="col"><span class="sr">${t('actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.board.rows,
            ({ row }) => row.sessionId,
            (held) => [waitingRow(held, this.factsOf(held.row)), this.renderPlace(held.row)],
          )}
        </tbody>
      </table>
    `;
  }

  private factsOf({ sessionId }: QueueRow) {
    const { isOnline, taking, take } = this;
    const isSelected = sessionId === this.selected;
    return { now: this.clock.now + this.offset, isSelected, isOnline, taking, take };
  }

  private renderPlace({ sessionId }: QueueRow) {
    if (!this.isPlace || sessionId !== this.selected) return nothing;
    return html`
      <tr class="place">
        <td colspan="5"><slot name="place"></slot></td>
      </tr>
    `;
  }

  private readonly take = async (row: QueueRow) => {
    this.taking = row.sessionId;
    await this.runner.run({ name: 'take', row });
    this.taking = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-waiting-table': WaitingTable;
  }
}
