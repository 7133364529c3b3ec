import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Queue } from '#shared/protocol/desk.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import '#shared/ui/field.ts';
import type { Field } from '#shared/ui/field.ts';
import '#shared/ui/icon-button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { MenuSelectEvent } from '#shared/ui/menu-select-event.ts';
import '#shared/ui/menu.ts';
import '#shared/ui/notice.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import '../failure-notice.ts';
import { DeskRunner } from './desk-runner.ts';
import { freeRows, heldRows, type HeldRow } from './held-rows.ts';
import { iconSliders } from './icons/sliders.ts';
import { queueHead } from './queue-head.ts';
import { queueKey } from './queue-key.ts';
import { queueListStyles } from './queue-list-styles.ts';
import { queueRow } from './queue-row.ts';
import { RowFocus } from './row-focus.ts';
import { orderedQueues, orderedRows, rowOrders, type RowOrder } from './row-order.ts';
import { SelectEvent } from './select-event.ts';
import { t } from './words.ts';

const orderWords = { wait: 'sortWait', name: 'sortName', topic: 'sortTopic' } as const;

/**
 * The queues of an agent: the personal one first, then favourites, then the other teams. Arrow keys move between rows,
 * Enter opens details. While somebody stands on a row, no update moves it: what is new waits behind a button.
 *
 * @fires casement-select - A row was opened.
 * @fires casement-favourite - A star was pressed.
 * @fires casement-open-chat - The chat of a team is wanted.
 * @fires casement-desk-action - Get next.
 * @fires casement-again - The queues are to be read again.
 */
@customElement('casement-queue-list')
export class QueueList extends LitElement {
  static override styles = [baseStyles, skeletonStyles, queueListStyles];

  /** Undefined while they are on their way. */
  @property({ attribute: false }) queues: readonly Queue[] | undefined;
  @property({ attribute: false }) failure: Failure | undefined;
  @property() myId = '';
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;
  /** Session whose details are shown. */
  @property() selected = '';
  /** Why Get next is disabled; empty when it is not. */
  @property() nextReason = '';

  @state() private order: RowOrder = 'wait';
  @state() private search = '';
  private readonly clock = new Clock(this);
  private readonly rowFocus: RowFocus = new RowFocus(this);
  private readonly runner = new DeskRunner(this);
  #shown = new Map<string, HeldRow[]>();
  #fresh = 0;

  constructor() {
    super();
    watchLocale(this);
  }

  /** Puts the focus on the row that had it last. */
  override focus() {
    const stop = this.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]');
    (stop ?? this.renderRoot.querySelector<HTMLElement>('casement-button'))?.focus();
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    this.#fresh = 0;
    const shown = new Map<string, HeldRow[]>();
    for (const queue of this.queues ?? []) {
      const key = queueKey(queue.ref);
      const rows = orderedRows(queue.rows, this.order, this.search);
      const before = this.rowFocus.isInside ? this.#shown.get(key) : undefined;
      const held = before ? heldRows(before, rows) : { rows: freeRows(rows), fresh: 0 };
      this.#fresh += held.fresh;
      shown.set(key, held.rows);
    }
    this.#shown = shown;
  }

  override render() {
    if (this.failure && !this.queues) return this.renderFailure(this.failure);
    if (!this.queues) return this.renderLoading();
    const rowKeys = [...this.#shown].flatMap(([queue, rows]) => rows.map(({ row }) => rowKey(queue, row.sessionId)));
    const stop = this.rowFocus.stopOf(rowKeys);
    return html`
      ${this.renderTools()}
      <div class="scroll" role="region" aria-label=${t('queues')}>
        ${repeat(
          orderedQueues(this.queues),
          ({ ref }) => queueKey(ref),
          (queue) => this.renderQueue(queue, stop),
        )}
        ${this.renderHint(rowKeys.length)}
      </div>
      ${this.renderFresh()}
    `;
  }

  private renderTools() {
    return html`
      <div class="tools">
        <casement-button
          variant="primary"
          ?busy=${this.runner.busy === 'next'}
          ?disabled=${this.nextReason !== ''}
          reason=${this.nextReason}
          @click=${() => void this.runner.run({ name: 'next' })}
        >
          ${t('getNext')}
        </casement-button>
        <casement-menu
          .items=${rowOrders.map((id) => ({ id, label: t(orderWords[id]), isChecked: id === this.order }))}
          label=${t('sortBy')}
          @casement-menu-select=${this.handleOrder}
        >
          <casement-icon-button slot="trigger" .icon=${iconSliders} label=${t('sortBy')}></casement-icon-button>
        </casement-menu>
      </div>
      <casement-field
        class="search"
        type="search"
        isLabelHidden
        label=${t('searchQueues')}
        placeholder=${t('searchQueues')}
        .value=${this.search}
        @input=${this.handleSearch}
      ></casement-field>
      <div class="problem">${this.renderProblem()}</div>
    `;
  }

  private renderProblem() {
    const { failure } = this.runner;
    return failure?.code === 'not-found'
      ? html`
          <casement-notice role="status">${t('nobodyLeft')}</casement-notice>
        `
      : html`
          <casement-failure-notice .failure=${failure}></casement-failure-notice>
        `;
  }

  private renderQueue(queue: Queue, stop: string | undefined) {
    const key = queueKey(queue.ref);
    const headId = `head-${key}`;
    const rows = this.#shown.get(key) ?? [];
    const now = this.clock.now + this.offset;
    return html`
      <section aria-labelledby=${headId}>
        ${queueHead(queue, headId)}
        <ul>
          ${repeat(
            rows,
            ({ row }) => row.sessionId,
            (held) => {
              const { sessionId } = held.row;
              return queueRow({
                key: rowKey(key, sessionId),
                held,
                now,
                myId: this.myId,
                isSelected: sessionId === this.selected,
                isTabStop: rowKey(key, sessionId) === stop,
                onOpen: () => this.dispatchEvent(new SelectEvent(sessionId)),
              });
            },
          )}
        </ul>
        ${rows.length === 0 && this.search === '' ? this.renderEmpty(queue) : nothing}
      </section>
    `;
  }

  private renderEmpty({ ref }: Queue) {
    return html`
      <p class="empty">${t(ref.kind === 'agent' ? 'mineEmpty' : 'nobodyWaiting')}</p>
    `;
  }

  private renderHint(count: number) {
    if (count === 0 && this.search !== '') return this.renderNote(t('noMatch', { text: this.search }));
    return this.queues?.some(({ ref }) => ref.kind === 'team') ? nothing : this.renderNote(t('noTeams'));
  }

  private renderNote(text: string) {
    return html`
      <p class="empty" role="status">${text}</p>
    `;
  }

  private renderFresh() {
    if (this.#fresh === 0) return nothing;
    const count = this.#fresh;
    return html`
      <div class="fresh">
        <casement-button small label=${t('showNewRows', { count })} @click=${this.handleFresh}>
          ${t('newRows', { count })}
        </casement-button>
      </div>
    `;
  }

  private renderLoading() {
    return html`
      <div class="loading" aria-busy="true">
        <p class="sr" role="status">${t('loadingQueues')}</p>
        <div class="skeleton block"></div>
        <div class="skeleton"></div>
        <div class="skeleton block"></div>
        <div class="skeleton block"></div>
      </div>
    `;
  }

  private renderFailure(failure: Failure) {
    return html`
      <div class="loading">
        <casement-failure-notice canRetry heading=${t('queuesFailed')} .failure=${failure}></casement-failure-notice>
      </div>
    `;
  }

  private handleOrder({ itemId }: MenuSelectEvent) {
    this.order = rowOrders.find((order) => order === itemId) ?? 'wait';
  }

  private handleSearch({ currentTarget }: Event & { currentTarget: EventTarget | null }) {
    this.search = (currentTarget as Field).value;
  }

  /** Pressing the button has taken the focus out of the rows, so the list is in order again. */
  private handleFresh() {
    this.rowFocus.isInside = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }
}

function rowKey(queue: string, sessionId: string): string {
  return `${queue} ${sessionId}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-queue-list': QueueList;
  }
}
