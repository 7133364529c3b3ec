import { html, nothing } from 'lit';
import type { QueueRow } from '#shared/protocol/desk.ts';
import '#shared/ui/button.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { customerOf, enteredText } from '../desk/row-text.ts';
import '../desk/start-mark.ts';
import type { HeldRow } from './held-list.ts';
import { PickEvent } from './pick-event.ts';
import { t } from './words.ts';

interface RowFacts {
  /** By the relay's clock. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly isOnline: boolean;
  /** The session that is being taken right now. */
  readonly taking: string;
  readonly take: (row: QueueRow) => void;
}

/** One session that waits, with what can be done about it. */
export function waitingRow({ row, isGone }: HeldRow<QueueRow>, facts: RowFacts) {
  const customer = customerOf(row);
  const { now, isSelected } = facts;
  return html`
    <tr data-row aria-current=${isSelected ? 'true' : nothing} class=${isGone ? 'gone' : ''}>
      <td>
        <button class="open" type="button" title=${t('detailsOf', { customer })} @click=${pick(row)}>
          <casement-start-mark mode=${row.mark}></casement-start-mark>
          <b><bdi>${customer}</bdi></b>
        </button>
      </td>
      <td>
        <bdi>${row.topic || row.ticket.subject}</bdi>
        <span class="sub">${isGone ? t('gone') : aboutOf(row, now)}</span>
      </td>
      <td class="minor">${row.enteredBy ? enteredText(row.enteredBy, row.from?.name) : ''}</td>
      <td class=${row.isOverdue ? 'number critical' : 'number'}>
        ${formatDuration(Math.max(0, now - (row.waitingSince ?? row.openedAt)))} ${row.isOverdue ? overdue() : nothing}
      </td>
      <td>${isGone ? nothing : actions(row, customer, facts)}</td>
    </tr>
  `;
}

function overdue() {
  return html`
    <span class="sub critical">${t('overdue')}</span>
  `;
}

function actions(row: QueueRow, customer: string, { isOnline, taking, take }: RowFacts) {
  return html`
    <span class="acts">
      <casement-button small label=${t('assignOf', { customer })} @click=${pick(row, true)}>
        ${t('assign')}
      </casement-button>
      <casement-button
        small
        label=${t('acceptOf', { customer })}
        ?disabled=${!isOnline}
        reason=${t('notOnline')}
        ?busy=${taking === row.sessionId}
        @click=${() => take(row)}
      >
        ${t('accept')}
      </casement-button>
    </span>
  `;
}

function pick({ sessionId }: QueueRow, isAssigning = false) {
  return ({ currentTarget }: Event) => currentTarget?.dispatchEvent(new PickEvent(sessionId, isAssigning));
}

/** Who was asked before, who is asked now, or that nobody is left. */
function aboutOf({ offer, rejections, isExhausted }: QueueRow, now: number): string {
  const asked = rejections.map(({ agent, how }) =>
    t(how === 'declined' ? 'askedDeclined' : 'askedMissed', { agent: agent.name }),
  );
  if (offer) {
    const time = formatDuration(Math.max(0, offer.until - now));
    asked.push(t('offeredTo', { agent: offer.agent.name, time }));
  }
  if (isExhausted) asked.push(t('exhausted'));
  return asked.join(', ');
}
