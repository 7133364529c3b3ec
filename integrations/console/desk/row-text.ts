import type { QueueRow } from '#shared/protocol/desk.ts';
import type { EnteredBy } from '#shared/protocol/queue-event.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { t } from './words.ts';

/** Who it is about, as the reader calls them. */
export function customerOf({ customer }: Pick<QueueRow, 'customer'>): string {
  return customer.trim() || t('unnamed');
}

/** The strong words of a row. */
export function rowTitle(row: QueueRow): string {
  const { invitation } = row;
  if (!invitation) return customerOf(row);
  return t(invitation.kind === 'sponsor' ? 'rowAsksLeave' : 'rowInvites', { name: invitation.by.name });
}

/** The line below them. */
export function rowLine(row: QueueRow): string {
  const { id, subject } = row.ticket;
  if (row.invitation) return t('rowHelperFor', { customer: customerOf(row), ticket: id });
  if (row.kind === 'own') return t('rowTicket', { ticket: id, subject });
  return row.topic || subject || t('rowNoTopic');
}

/** The time at the end of a row: how long it waits or runs, or how long an invitation stays open. */
export function rowTime(row: QueueRow, now: number): string {
  if (row.invitation) return formatDuration(row.invitation.until - now);
  const since = row.kind === 'own' ? row.openedAt : (row.waitingSince ?? row.openedAt);
  return formatDuration(now - since);
}

export interface RowState {
  readonly text: string;
  readonly tone: 'neutral' | 'critical' | 'caution' | 'accent';
}

/** What is special about a row, in a word or two; the most pressing thing if several are. */
export function rowState(row: QueueRow, myId: string): RowState | undefined {
  if (row.kind === 'own') return ownState(row);
  if (row.offer?.agent.id === myId) return { text: t('rowOfferedYou'), tone: 'accent' };
  if (row.isOverdue) return { text: t('rowOverdue'), tone: 'critical' };
  if (row.isExhausted) return { text: t('rowExhausted'), tone: 'caution' };
  if (row.offer) return { text: t('rowOffered', { name: row.offer.agent.name }), tone: 'neutral' };
  return undefined;
}

function ownState({ phase }: QueueRow): RowState | undefined {
  if (phase === 'wrap-up') return { text: t('rowWrapUp'), tone: 'caution' };
  return phase === 'invited' ? { text: t('rowInvited'), tone: 'neutral' } : undefined;
}

/** How a session came into its queue (row F3). */
export function enteredText(enteredBy: EnteredBy, from: string | undefined): string {
  switch (enteredBy) {
    case 'request':
      return t('enteredRequest');
    case 'issue':
      return t('enteredIssue');
    case 'button':
      return t('enteredButton');
    case 'agent-chosen':
      return t('enteredAgent');
    case 'transfer':
      return from === undefined ? t('enteredTransfer') : t('enteredTransferFrom', { name: from });
    case 'overflow':
      return t('enteredOverflow');
    case 'agent-lost':
      return t('enteredLost');
  }
}
