import { startChat } from '../../support/story.ts';
import type { TestClient } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { createTestStores } from '../../support/test-stores.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await createTestRelay({ env: { DELIVERY_ATTEMPTS: '3' } });
});
afterAll(() => relay.close());
beforeEach(() => fetch(`${relay.deskUrl}/stand-in/reset`, { method: 'POST' }));

async function fault(at: TestRelay, kind: string, count: number, more: object = {}): Promise<void> {
  const response = await fetch(`${at.deskUrl}/stand-in/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, count, ...more }),
  });
  if (!response.ok) throw new Error(await response.text());
}

async function notesOf(
  at: TestRelay,
  sessionId: string,
  ticketId = '1042',
): Promise<Array<{ body: string; public: boolean }>> {
  const response = await fetch(`${at.deskUrl}/stand-in/tickets/${ticketId}`);
  const { ticket } = (await response.json()) as { ticket: { comments: Array<{ body: string; public: boolean }> } };
  return ticket.comments.filter(({ body }) => body.includes(sessionId));
}

async function finish(agent: TestClient, sessionId: string): Promise<void> {
  await agent.write('session:end', sessionId, {});
  await agent.write('wrap-up:finish', sessionId, {});
}

const PUT = { method: 'PUT', path: '/api/v2/tickets' };

describe('[K2] each note is written once, whatever happens', () => {
  test.each([
    ['an answer that got lost after the write', 'lost-answer', 1, PUT],
    ['a server error', 'server-error', 2, {}],
    ['a conflict with another edit', 'conflict', 1, PUT],
    ['a lapsed access token', 'unauthorized', 1, {}],
  ])('%s', async (_name, kind, count, more) => {
    const { agent, sessionId } = await startChat(relay);
    await fault(relay, kind, count, more);
    await finish(agent, sessionId);
    await agent.event(sessionId, 'delivery-sent');
    expect(await notesOf(relay, sessionId)).toMatchObject([{ public: false }]);
  });

  test('Retry-After is honoured', async () => {
    const { agent, sessionId } = await startChat(relay);
    await fault(relay, 'rate-limit', 1, { ...PUT, retryAfter: 1 });
    await finish(agent, sessionId);
    const delayed = await agent.event(sessionId, 'delivery-delayed');
    expect(delayed.problem).toBe('rate-limited');
    const asked = Date.now();
    await agent.event(sessionId, 'delivery-sent');
    expect(Date.now() - asked).toBeGreaterThan(900);
    expect(await notesOf(relay, sessionId)).toHaveLength(1);
  });

  test('a help desk that stays away makes a failed delivery, which a person retries', async () => {
    const { agent, sessionId } = await startChat(relay);
    await fault(relay, 'unavailable', 20);
    await finish(agent, sessionId);
    const failed = await agent.event(sessionId, 'delivery-failed');
    expect(failed).toMatchObject({ attempts: 3, problem: 'unreachable' });
    await fetch(`${relay.deskUrl}/stand-in/reset`, { method: 'POST' });
    await agent.write('delivery:retry', sessionId, { deliveryId: failed.deliveryId });
    await agent.event(sessionId, 'delivery-sent');
    expect(await notesOf(relay, sessionId)).toHaveLength(1);
  });

  test('a case that fails holds up its own later notes only, and they follow in order', async () => {
    const [first, second, other] = [await startChat(relay), await startChat(relay), await startChat(relay)];
    await fault(relay, 'forbidden', 1, PUT);
    await finish(first.agent, first.sessionId);
    const failed = await first.agent.event(first.sessionId, 'delivery-failed');
    await finish(second.agent, second.sessionId);
    await second.agent.event(second.sessionId, 'delivery-queued');
    expect(await notesOf(relay, second.sessionId)).toEqual([]);
    await first.agent.write('delivery:retry', first.sessionId, { deliveryId: failed.deliveryId });
    await second.agent.event(second.sessionId, 'delivery-sent');
    await finish(other.agent, other.sessionId);
    await other.agent.event(other.sessionId, 'delivery-sent');
  });
});

describe('[K2] a relay that stops between the end and the note writes it after its next start', () => {
  test('what was queued is delivered, once', async () => {
    const stores = await createTestStores('delivery');
    const before = await createTestRelay({ stores, env: { DELIVERY_RETRY_MS: '60000' } });
    const { agent, sessionId } = await startChat(before);
    await fault(before, 'unavailable', 5);
    await finish(agent, sessionId);
    await agent.event(sessionId, 'delivery-delayed');
    await before.close();
    const inAnHour = () => Date.now() + 3_600_000;
    const after = await createTestRelay({ stores, clock: inAnHour });
    await untilNoted(after, sessionId);
    await after.close();
    const again = await createTestRelay({ stores, clock: inAnHour });
    expect((await stores.records.find(sessionId))?.session).toMatchObject({
      phase: 'ended',
      delivery: { state: 'sent' },
    });
    expect(await stores.log.read(sessionId)).toEqual([]);
    await again.close();
    await stores.close();
  });
});

/** The note is there and the session has moved to the records. */
async function untilNoted(at: TestRelay, sessionId: string): Promise<void> {
  const seen = await fetch(`${at.deskUrl}/desk/updates`);
  const reader = seen.body?.getReader();
  for (let wakes = 0; wakes < 100; wakes++) {
    if ((await notesOf(at, sessionId)).length === 1) break;
    await reader?.read();
  }
  await reader?.cancel();
  expect(await notesOf(at, sessionId)).toHaveLength(1);
}
