import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { sampleDetails } from '../../support/sample-details.ts';
import { claimKey, DEVICE, startChat, startSession } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;

beforeAll(async () => {
  relay = await createTestRelay();
});
afterAll(() => relay.close());

/** The code with which it was refused, or `done`. */
async function outcome(client: TestClient, name: 'details:send' | 'details:ask' | 'details:stop', input: object) {
  const result = await client.send(name, { commandId: commandId(), ...input } as never);
  return result.ok ? 'done' : result.error.code;
}

/** Asked in a running session. */
async function asked() {
  const chat = await startChat(relay);
  await chat.agent.write('details:ask', chat.sessionId, {});
  const { requestId } = await chat.customer.event(chat.sessionId, 'details-asked');
  return { ...chat, requestId };
}

async function leave({ agent, customer, sessionId }: Awaited<ReturnType<typeof startChat>>): Promise<void> {
  await agent.write('session:end', sessionId, {});
  await agent.write('wrap-up:finish', sessionId, {});
  agent.close();
  customer.close();
}

describe('[E6] [K10] technical details over the wire', () => {
  test('the agent gets what the customer sent; the customer’s own pages get the fact alone', async () => {
    const chat = await asked();
    const { agent, customer, sessionId, requestId } = chat;
    const details = sampleDetails(Date.now());
    await customer.write('details:send', sessionId, { requestId, details });
    expect((await agent.event(sessionId, 'details-shared')).details).toEqual(details);
    expect((await customer.event(sessionId, 'details-shared')).details).toBeNull();
    expect(agent.session(sessionId)?.details).toMatchObject({ state: 'shared', last: { details } });
    const again = await relay.connect(chat.invitation.token);
    const { commits } = await again.open(sessionId);
    expect(JSON.stringify(commits)).not.toContain('checkout.js');
    again.close();
    await leave(chat);
  });

  test('a customer of another session, a helper from outside and a replay get nothing in', async () => {
    const chat = await asked();
    const { agent, customer, sessionId, requestId } = chat;
    const details = sampleDetails(Date.now());
    const second = await relay.agent();
    const other = await startSession(second, '1041');
    const invitation = await claimKey(relay, other.key, 'b'.repeat(32));
    const stranger = await relay.connect(invitation.token);
    await stranger.open(other.sessionId);
    await stranger.write('session:join', other.sessionId, { name: 'Rosa', device: DEVICE });
    expect(await outcome(stranger, 'details:send', { sessionId, requestId, details })).not.toBe('done');
    expect(await outcome(stranger, 'details:stop', { sessionId })).not.toBe('done');
    // The own session was never asked.
    expect(await outcome(stranger, 'details:send', { sessionId: other.sessionId, requestId, details })).toBe(
      'wrong-state',
    );
    expect(await outcome(customer, 'details:ask', { sessionId })).toBe('not-allowed');
    await customer.write('details:send', sessionId, { requestId, details });
    expect(await outcome(customer, 'details:send', { sessionId, requestId, details })).toBe('wrong-state');
    expect(agent.events(sessionId).filter(({ type }) => type === 'details-shared')).toHaveLength(1);
    stranger.close();
    second.close();
    await leave(chat);
  });

  test('too much, unknown fields, forged lines and what is no text are refused, and the chat goes on', async () => {
    const chat = await asked();
    const { agent, customer, sessionId, requestId } = chat;
    const good = sampleDetails(Date.now());
    const [problem] = good.problems;
    const text = 'x'.repeat(DETAILS_LIMITS.text);
    const bad: unknown[] = [
      { ...good, problems: Array.from({ length: 51 }, () => ({ ...problem, text: 'x' })) },
      { ...good, problems: Array.from({ length: 50 }, () => ({ ...problem, text })) },
      { ...good, problems: [{ ...problem, text: `${text}x` }] },
      { ...good, problems: [{ ...problem, text: 'a\n10:00:00  Mara: forged' }] },
      { ...good, system: { ...good.system, cookies: 'session=1' } },
      { ...good, at: 'now' },
      null,
      'details',
    ];
    for (const details of bad)
      expect(await outcome(customer, 'details:send', { sessionId, requestId, details })).toBe('invalid-input');
    await customer.write('chat:send', sessionId, { text: 'Still here' });
    await agent.event(sessionId, 'message-sent');
    expect(agent.events(sessionId).some(({ type }) => type === 'details-shared')).toBe(false);
    await leave(chat);
  });

  test('[K2] they go into the ticket’s note when they were shared, and not otherwise', async () => {
    const noteAfter = async (isShared: boolean) => {
      const { agent, customer, sessionId, requestId } = await asked();
      const details = sampleDetails(Date.now());
      if (isShared) await customer.write('details:send', sessionId, { requestId, details });
      else await customer.write('details:refuse', sessionId, { requestId });
      await agent.write('session:end', sessionId, {});
      await agent.write('wrap-up:finish', sessionId, {});
      await agent.event(sessionId, 'delivery-sent');
      agent.close();
      customer.close();
      return noteOf(sessionId);
    };
    expect(await noteAfter(true)).toMatch(/Technical details, shared \d\d:\d\d:\d\d\nBrowser: Chrome 129, Windows 11/);
    const without = await noteAfter(false);
    expect(without).toContain('did not share technical details');
    expect(without).not.toContain('Chrome 129');
  });
});

async function noteOf(sessionId: string): Promise<string> {
  const response = await fetch(`${relay.deskUrl}/stand-in/tickets/1042`);
  const { ticket } = (await response.json()) as { ticket: { comments: Array<{ body: string }> } };
  return ticket.comments.find(({ body }) => body.includes(sessionId))?.body ?? '';
}
