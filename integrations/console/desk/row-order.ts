import type { Queue, QueueRow } from '#shared/protocol/desk.ts';
import { getLocale } from '#shared/ui/locale.ts';

export type RowOrder = 'wait' | 'name' | 'topic';
export const rowOrders: readonly RowOrder[] = ['wait', 'name', 'topic'];

/** The rows of a queue that fit the search, in the order wanted; equal ones by who waits longer. */
export function orderedRows(rows: readonly QueueRow[], order: RowOrder, search: string): QueueRow[] {
  const wanted = fold(search);
  const fitting = rows.filter((row) => wanted === '' || fold(wordsOf(row)).includes(wanted));
  return fitting.toSorted((a, b) => comparators[order](a, b) || byWait(a, b));
}

/** The personal queue, then favourites, then the others; each as the relay ordered them. */
export function orderedQueues(queues: readonly Queue[]): Queue[] {
  const weight = ({ ref, isFavourite }: Queue) => (ref.kind === 'agent' ? 0 : isFavourite ? 1 : 2);
  return queues.toSorted((a, b) => weight(a) - weight(b));
}

/** What was lost by its agent stands first by its position, though others may wait longer. */
function byWait(a: QueueRow, b: QueueRow): number {
  const place = (a.position ?? Infinity) - (b.position ?? Infinity);
  if (place !== 0 && !Number.isNaN(place)) return place;
  return sinceOf(a) - sinceOf(b) || (a.sessionId < b.sessionId ? -1 : 1);
}

const byText = (a: string, b: string) => a.localeCompare(b, getLocale(), { sensitivity: 'base', numeric: true });

const comparators: Record<RowOrder, (a: QueueRow, b: QueueRow) => number> = {
  wait: byWait,
  name: (a, b) => byText(a.customer, b.customer),
  topic: (a, b) => byText(a.topic || a.ticket.subject, b.topic || b.ticket.subject),
};

function sinceOf({ waitingSince, openedAt }: QueueRow): number {
  return waitingSince ?? openedAt;
}

function wordsOf({ customer, topic, ticket, mark, invitation }: QueueRow): string {
  return [customer, topic, ticket.subject, `#${ticket.id}`, `[${mark}]`, invitation?.by.name ?? ''].join(' ');
}

/** Without case and accents, so that "jose" finds "José". */
function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(getLocale());
}
