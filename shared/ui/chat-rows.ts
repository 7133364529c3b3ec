import type { ChatItem, ChatMessage, ChatSystemLine } from './chat-item.ts';

/** One line block of the log, with a key that stays the same from one drawing to the next. */
export type ChatRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'system'; readonly key: string; readonly item: ChatSystemLine }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly item: ChatMessage;
      /** Follows a message of the same person within five minutes: no name again. */
      readonly isContinued: boolean;
      /** The last message that came this far: earlier ones say nothing. */
      readonly hasState: boolean;
    };

const GROUP_SPAN = 5 * 60_000;

/** Lays out the log: days, the unread mark, groups, and where a message state is shown. */
export function chatRows(items: readonly ChatItem[], unreadFrom: string): ChatRow[] {
  const lastWithState = lastOfEachState(items);
  const rows: ChatRow[] = [];
  let previous: ChatItem | undefined;
  for (const item of items) {
    const isNewDay = !previous || new Date(previous.at).toDateString() !== new Date(item.at).toDateString();
    const isUnread = item.id === unreadFrom;
    if (isNewDay) rows.push({ kind: 'day', key: `day ${new Date(item.at).toDateString()} ${item.id}`, at: item.at });
    if (isUnread) rows.push({ kind: 'unread', key: 'unread' });
    if (item.kind === 'system') {
      rows.push({ kind: 'system', key: item.id, item });
    } else {
      const isContinued = !isNewDay && !isUnread && continues(previous, item);
      const hasState = item.state === 'failed' || lastWithState.has(item.id);
      rows.push({ kind: 'message', key: item.id, item, isContinued, hasState });
    }
    previous = item;
  }
  return rows;
}

function continues(previous: ChatItem | undefined, item: ChatMessage): boolean {
  return (
    previous?.kind === item.kind &&
    previous.isOwn === item.isOwn &&
    previous.author === item.author &&
    item.at - previous.at < GROUP_SPAN
  );
}

/** Reading backwards, a state is worth showing once, and only while nothing later came further. */
function lastOfEachState(items: readonly ChatItem[]): Set<string> {
  const ids = new Set<string>();
  let furthest = -1;
  for (const item of items.toReversed()) {
    if (item.kind === 'system' || !item.isOwn || !item.state || item.state === 'failed') continue;
    const distance = ['sending', 'sent', 'delivered', 'seen'].indexOf(item.state);
    if (distance > furthest) ids.add(item.id);
    furthest = Math.max(furthest, distance);
  }
  return ids;
}
