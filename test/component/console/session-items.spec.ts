import { expect, test } from '@playwright/test';
import { sessionItems } from '#console/session-items.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import { mara, samples } from './sample-session.ts';

const now = Date.UTC(2026, 10, 21, 14);
const texts = (items: readonly ChatItem[]) => items.map(({ text }) => text);

test('[C1] a message is sent, then delivered, then seen, by the receipts of the customer alone', () => {
  const view = samples.chat(now);
  const stateWith = (delivered: number, seen: number) => {
    const receipts = { ...view.receipts, customer: { delivered, seen } };
    return sessionItems({ ...view, receipts }, mara).findLast(({ kind }) => kind === 'message');
  };
  const seq = view.commits.at(-1)?.seq ?? 0;
  expect(stateWith(seq - 1, 0)).toMatchObject({ isOwn: true, state: 'sent' });
  expect(stateWith(seq, seq - 1)).toMatchObject({ state: 'delivered' });
  expect(stateWith(seq, seq)).toMatchObject({ state: 'seen' });
});

test('[C1] the customer’s messages carry their name and no state', () => {
  const [message] = sessionItems(samples.arrived(now), mara).filter(({ kind }) => kind === 'message');
  expect(message).toMatchObject({ author: 'Dana', isOwn: false });
  expect(message).not.toHaveProperty('state');
});

test('[M6] unsent messages stand last, under the id they keep when they are sent', () => {
  const items = sessionItems(samples.offline(now), mara);
  expect(items.slice(-2)).toMatchObject([
    { id: 'waiting-1', state: 'failed', isOwn: true },
    { id: 'waiting-2', state: 'sending', isOwn: true },
  ]);
});

test('[M2] no entry has the id of another', () => {
  const ids = sessionItems(samples.sent(now), mara).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('[C12] [C15] asked, granted and refused are lines of the log; a refusal says that the chat goes on', () => {
  expect(texts(sessionItems(samples.refused(now), mara)).slice(-2)).toEqual([
    'You asked Dana to share the screen.',
    'Dana refused. The chat goes on.',
  ]);
  expect(sessionItems(samples.live(now), mara).at(-1)).toMatchObject({ text: 'Dana shares one window.', tone: 'live' });
});

test('[D1] [C8] what was allowed, what was done with it and its end are one line each, never what was written', () => {
  expect(texts(sessionItems(samples.controlled(now), mara)).slice(-6)).toEqual([
    'You asked Dana to let you scroll and click.',
    'Dana lets you scroll and click.',
    'You acted on Dana’s page: 1 scroll and 3 clicks.',
    'Dana took the control back.',
    'Dana shows a part of the page only.',
    'Dana stopped the share.',
  ]);
  const tomas = { id: 'zendesk:8', name: 'Tomas' };
  expect(texts(sessionItems(samples.controlled(now), tomas))).toContain('Dana lets Mara scroll and click.');
  expect(texts(sessionItems(samples.controlled(now), tomas))).toContain(
    'Mara acted on Dana’s page: 1 scroll and 3 clicks.',
  );
});

test('[K11] the line of the arrival carries the two words', () => {
  const line = sessionItems(samples.arrived(now), mara).find((item) => item.kind === 'system' && item.strong);
  expect(line).toMatchObject({ strong: 'maple lantern', text: 'Dana joined. Both sides see the words maple lantern.' });
});

test('another agent reads what the owner did in the third person', () => {
  const items = sessionItems(samples.wrapUp(now), { id: 'zendesk:8', name: 'Tomas' });
  expect(texts(items)).toContain('Mara confirmed that this is Dana.');
  expect(texts(items)).toContain('Mara ended the session.');
});

test('[K4] key hashes, notes and deliveries are not part of the conversation', () => {
  const items = sessionItems(samples.failed(now), mara);
  expect(items.filter(({ kind }) => kind === 'system')).toHaveLength(4);
  expect(texts(items).join()).not.toContain('ad blocker');
});
