import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { OutboxStore } from '#shared/client/outbox-store.ts';
import { Outbox } from '#shared/client/outbox.ts';
import type { PendingMessage } from '#shared/client/session-view.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';

const { jest } = import.meta;
const SENT = ok({ seq: 1 });

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** An outbox whose relay answers when the test says so. */
function createOutbox(storage = createMemoryStore()) {
  const sent: PendingMessage[] = [];
  const answers: Array<(result: Result<unknown>) => void> = [];
  const outbox = new Outbox({
    store: new OutboxStore(storage, 'session-one', 'customer'),
    send: (message) => {
      sent.push(message);
      return new Promise((resolve) => answers.push(resolve));
    },
    onChange: () => undefined,
  });
  const answer = async (result: Result<unknown>) => {
    answers.shift()?.(result);
    await jest.advanceTimersByTimeAsync(0);
  };
  const texts = () => sent.map(({ text }) => text);
  return { outbox, storage, sent, texts, answer };
}

test('[M3] first in, first out, one in flight', async () => {
  const { outbox, texts, answer } = createOutbox();
  outbox.open();
  for (const text of ['one', 'two', 'three']) outbox.add(text);
  expect(texts()).toEqual(['one']);
  await answer(SENT);
  expect(texts()).toEqual(['one', 'two']);
  await answer(SENT);
  await answer(SENT);
  expect(texts()).toEqual(['one', 'two', 'three']);
});

test('[M1] [F14] a lost answer is asked for again under the same command id, and nothing overtakes it', async () => {
  const { outbox, sent, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  outbox.add('two');
  await answer(fail('busy', 'No answer.'));
  await jest.advanceTimersByTimeAsync(500);
  expect(sent.map(({ text }) => text)).toEqual(['one', 'one']);
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
});

test('[M2] a message stays pending until its commit is here, is not sent again meanwhile, then is gone', async () => {
  const { outbox, sent, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  await answer(SENT);
  expect(outbox.pending).toHaveLength(1);
  outbox.pause();
  outbox.open();
  expect(sent).toHaveLength(1);
  outbox.confirm([sent[0]?.commandId ?? '']);
  expect(outbox.pending).toEqual([]);
});

test('[M2] a commit that arrives before the answer clears the message, also from storage', async () => {
  const { outbox, storage, sent, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  outbox.confirm([sent[0]?.commandId ?? '']);
  expect(outbox.pending).toEqual([]);
  expect(storage.keys('')).toEqual([]);
  await answer(fail('busy', 'No answer.'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test('[M6] not answered within ten seconds shows as not sent and goes on by itself when online again', async () => {
  const { outbox, texts, answer } = createOutbox();
  outbox.add('one');
  await jest.advanceTimersByTimeAsync(9_999);
  expect(outbox.pending[0]?.state).toBe('sending');
  await jest.advanceTimersByTimeAsync(1);
  expect(outbox.pending[0]?.state).toBe('not-sent');
  expect(outbox.pending[0]).not.toHaveProperty('failure');
  outbox.open();
  await answer(SENT);
  expect(texts()).toEqual(['one']);
});

test('[M6] [F18] unsent messages survive a reload, in order and with their command ids', () => {
  const { outbox, storage } = createOutbox();
  for (const text of ['one', 'two', 'three']) outbox.add(text);
  const ids = outbox.pending.map(({ commandId }) => commandId);
  outbox.close();
  const { outbox: reloaded } = createOutbox(storage);
  expect(reloaded.pending.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(reloaded.pending.map(({ commandId }) => commandId)).toEqual(ids);
});

test('[M6] two tabs keep each their messages in one storage', () => {
  const storage = createMemoryStore();
  const { outbox: first } = createOutbox(storage);
  const { outbox: second } = createOutbox(storage);
  first.add('from the first');
  second.add('from the second');
  const { outbox: third } = createOutbox(storage);
  expect(third.pending.map(({ text }) => text).sort()).toEqual(['from the first', 'from the second']);
});

test('[M6] the outbox of one role is not sent by the other on the same origin', () => {
  const storage = createMemoryStore();
  new OutboxStore(storage, 'session-one', 'agent').save({ commandId: 'command-1', text: 'one', queuedAt: 1 });
  expect(createOutbox(storage).outbox.pending).toEqual([]);
});

test('[M6] [C1] a refused message keeps its text and the reason, and does not hold up the next', async () => {
  const { outbox, texts, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  outbox.add('two');
  await answer(fail('session-ended', 'The session has ended.'));
  expect(outbox.pending[0]).toMatchObject({ text: 'one', state: 'not-sent', failure: { code: 'session-ended' } });
  expect(texts()).toEqual(['one', 'two']);
});

test('[M6] a refused message is sent again on request, or discarded', async () => {
  const { outbox, storage, sent, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  await answer(fail('wrong-state', 'Not now.'));
  const id = sent[0]?.commandId ?? '';
  outbox.retry(id);
  expect(outbox.pending[0]).toMatchObject({ state: 'sending' });
  expect(outbox.pending[0]).not.toHaveProperty('failure');
  expect(sent[1]?.commandId).toBe(id);
  await answer(fail('wrong-state', 'Not now.'));
  outbox.discard(id);
  expect(outbox.pending).toEqual([]);
  expect(storage.keys('')).toEqual([]);
});

test('[C1] a relay that asks for patience gets it', async () => {
  const { outbox, sent, answer } = createOutbox();
  outbox.open();
  outbox.add('one');
  await answer(fail('too-many', 'Slow down.', 3_000));
  await jest.advanceTimersByTimeAsync(2_999);
  expect(sent).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});
