import { expect, test } from '@playwright/test';
import type { ChatMessage } from '#shared/ui/chat-item.ts';
import { chatRows } from '#shared/ui/chat-rows.ts';

const NOON = new Date(2026, 10, 20, 12).getTime();

function message(id: string, minutes: number, more: Partial<ChatMessage> = {}): ChatMessage {
  return { kind: 'message', id, at: NOON + minutes * 60_000, author: 'Mara', isOwn: true, text: id, ...more };
}

test('[C1] messages of one person within five minutes share one name', () => {
  const items = [
    message('a', 0),
    message('b', 4),
    message('c', 10),
    message('d', 11, { isOwn: false, author: 'Dana' }),
  ];
  const rows = chatRows(items, '').filter((row) => row.kind === 'message');
  expect(rows.map((row) => row.isContinued)).toEqual([false, true, false, false]);
});

test('[C1] a note never continues a message', () => {
  const rows = chatRows([message('a', 0), message('b', 1, { kind: 'note' })], '').filter(
    (row) => row.kind === 'message',
  );
  expect(rows.map((row) => row.isContinued)).toEqual([false, false]);
});

test('[C1] each day is named once, the unread mark stands before its entry', () => {
  const rows = chatRows([message('a', 0), message('b', 1), message('c', 1440)], 'b');
  expect(rows.map((row) => row.kind)).toEqual(['day', 'message', 'unread', 'message', 'day', 'message']);
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
});

test('[C1] a state is shown where it was reached last, a failure always', () => {
  const items = [
    message('a', 0, { state: 'seen' }),
    message('b', 1, { state: 'seen' }),
    message('c', 2, { state: 'failed' }),
    message('d', 3, { state: 'sent' }),
    message('e', 4, { state: 'delivered' }),
    message('f', 5, { state: 'sending' }),
  ];
  const shown = chatRows(items, '').flatMap((row) => (row.kind === 'message' && row.hasState ? [row.key] : []));
  expect(shown).toEqual(['b', 'c', 'e', 'f']);
});
