import type { DeskNews } from './desk-news.ts';
import { spokenSpan } from './countdown-says.ts';
import { customerOf } from './row-text.ts';
import { t } from './words.ts';

/** What the desk must call the agent for, one sentence each, for the help desk's own notices. */
export function deskNotices({ offers, overdue }: DeskNews): string[] {
  return [
    ...offers.map(({ row, until, now }) => {
      const { unit, count } = spokenSpan(until - now);
      return t('notifyOffer', { name: customerOf(row), time: t(unit, { count }) });
    }),
    ...overdue.map(({ row, queue }) => t('notifyOverdue', { name: customerOf(row), queue })),
  ];
}
