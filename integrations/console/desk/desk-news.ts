import type { DeskView, OfferCard, QueueRow } from '#shared/protocol/desk.ts';
import { queueName } from './queue-name.ts';

export interface OverdueNews {
  readonly row: QueueRow;
  readonly queue: string;
}

/** What the desk must call the agent for, and has not called yet. */
export interface DeskNews {
  readonly offers: readonly OfferCard[];
  readonly overdue: readonly OverdueNews[];
}

/** Remembers what was called already; what stands there at the first look is only news when it is an offer. */
export class DeskNewsOf {
  #offers = new Set<string>();
  #overdue: Set<string> | undefined;

  next({ offers, queues }: DeskView): DeskNews {
    const overdue = queues.flatMap((queue) =>
      queue.rows.filter(({ isOverdue }) => isOverdue).map((row) => ({ row, queue: queueName(queue) })),
    );
    const known = this.#overdue;
    const news = {
      offers: offers.filter(({ offerId }) => !this.#offers.has(offerId)),
      overdue: known ? overdue.filter(({ row }) => !known.has(row.sessionId)) : [],
    };
    this.#offers = new Set(offers.map(({ offerId }) => offerId));
    this.#overdue = new Set(overdue.map(({ row }) => row.sessionId));
    return news;
  }
}

/** How many things wait for this agent: sessions to be taken, invitations. */
export function waitingCount({ queues }: Pick<DeskView, 'queues'>): number {
  return queues.flatMap(({ rows }) => rows).filter(({ kind }) => kind !== 'own').length;
}
