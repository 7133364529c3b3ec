import type { DeskView } from '#shared/protocol/desk.ts';
import { t } from './words.ts';

/** Why Get next is disabled; empty when it is not (row F6). */
export function nextReason({ permissions, availability, queues }: DeskView, isOnline: boolean): string {
  const { load, capacity } = availability;
  if (!permissions.includes('queue.get-next')) return t('getNextNotAllowed');
  if (!isOnline) return t('takeOffline');
  if (load >= capacity) return t('getNextFull', { load, capacity });
  const hasWaiting = queues.some(
    ({ ref, rows }) => ref.kind === 'team' && rows.some(({ phase }) => phase === 'waiting'),
  );
  return hasWaiting ? '' : t('getNextNobody');
}
