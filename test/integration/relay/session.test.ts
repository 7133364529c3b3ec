import { claimKey, DEVICE, startChat, startSession } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { createTestStores } from '../../support/test-stores.ts';

let relay: TestRelay;
let closeStores: () => Promise<void>;

beforeAll(async () => {
  const stores = await createTestStores('session');
  closeStores = stores.close;
  relay = await createTestRelay({ stores, env: { SHARE_PAUSE_SECONDS: '1' } });
});
afterAll(async () => {
  await relay.close();
  await closeStores();
});

async function ticket(id: string) {
  const response = await fetch(`${relay.deskUrl}/stand-in/tickets/${id}`);
  return ((await response.json()) as { ticket: { comments: Array<{ public: boolean; body: string }> } }).ticket;
}

describe('a session from key to note', () => {
  test('[A1] [A5] [E7] a key and a link are made from the ticket, whose id is the external key', async () => {
    const agent = await relay.agent();
    const { sessionId, key, link } = await startSession(agent);
    expect(key).toMatch(/^[2-9A-HJKMNP-TV-Z]{9}$/);
    expect(link).toMatch(/\/j#[\w-]{22}$/);
    expect(agent.session(sessionId)).toMatchObject({
      phase: 'invited',
      externalKey: '1042',
      ticket: { id: '1042', subject: 'Card box stays empty' },
    });
  });

  test('[A1] the same start command again gives the same session and key', async () => {
    const agent = await relay.agent();
    const input = { commandId: commandId(), ticketId: '1042', portalId: 'fernway-help', keyMinutes: 60 };
    const [first, again] = [await agent.send('session:start', input), await agent.send('session:start', input)];
    expect(again).toEqual(first);
  });

  test('[K11] who claims a key sees company, agent, ticket and the two words that the agent sees', async () => {
    const agent = await relay.agent();
    const { sessionId, key } = await startSession(agent);
    const invitation = await claimKey(relay, key);
    expect(invitation).toMatchObject({
      company: 'Fernway',
      agent: 'Mara',
      ticket: { id: '1042', subject: 'Card box stays empty' },
    });
    expect(invitation.phrase).toBe(agent.session(sessionId)?.phrase);
    expect(invitation.phrase).toMatch(/^\w+ \w+$/);
  });

  test('[C1] [A10] messages go both ways, once, in order, and are stored before they are seen', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    for (let round = 0; round < 5; round++) {
      await customer.write('chat:send', sessionId, { text: `question ${String(round)}` });
      await agent.write('chat:send', sessionId, { text: `answer ${String(round)}` });
    }
    await customer.until(() =>
      customer.events(sessionId).filter(({ type }) => type === 'message-sent').length === 10 ? true : undefined,
    );
    const texts = (client: typeof agent) =>
      client.events(sessionId).flatMap((event) => (event.type === 'message-sent' ? [event.text] : []));
    expect(texts(agent)).toEqual(
      [0, 1, 2, 3, 4].flatMap((round) => [`question ${String(round)}`, `answer ${String(round)}`]),
    );
    expect(texts(customer)).toEqual(texts(agent));
  });

  test('[M2] [F14] one command id is one message, whoever repeats it; other content under it is a conflict', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    const send = { sessionId, commandId: commandId(), text: 'once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => customer.send('chat:send', send)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expect(customer.send('chat:send', { ...send, text: 'other' })).resolves.toMatchObject({
      ok: false,
      error: { code: 'command-conflict' },
    });
    await expect(agent.send('chat:send', send)).resolves.toMatchObject({
      ok: false,
      error: { code: 'command-conflict' },
    });
    expect(customer.events(sessionId).filter(({ type }) => type === 'message-sent')).toHaveLength(1);
  });

  test('[C1] typing and receipts reach the other side and no store', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    const seq = await agent.write('chat:send', sessionId, { text: 'hello' });
    customer.socket.emit('typing', { sessionId });
    await expect(agent.notice('typing')).resolves.toEqual({ sessionId, from: 'customer' });
    customer.socket.emit('receipt', { sessionId, delivered: seq, seen: seq });
    await expect(agent.notice('receipt')).resolves.toEqual({ sessionId, from: 'customer', delivered: seq, seen: seq });
    const again = await agent.open(sessionId);
    expect(again.commits).toHaveLength(seq);
    expect(again.receipts.customer).toEqual({ delivered: seq, seen: seq });
  });

  test('[K9] after a reload the gap is what was missed, and the other side sees the absence', async () => {
    const { agent, customer, sessionId, invitation } = await startChat(relay);
    const before = await customer.open(sessionId);
    await agent.notice('session:presence', ({ customer: { isHere } }) => isHere);
    agent.notices.length = 0;
    customer.close();
    await agent.write('chat:send', sessionId, { text: 'are you there?' });
    await agent.notice('session:presence', ({ customer: { isHere } }) => !isHere);
    const back = await relay.connect(invitation.token);
    const opened = await back.send('session:open', { sessionId, lastSeq: before.commits.length });
    expect(opened).toMatchObject({
      ok: true,
      value: { commits: [{ events: [{ type: 'message-sent', text: 'are you there?' }] }] },
    });
  });

  test('[A12] [E5] [E14] [K2] end, wrap-up with a note, and exactly one internal note in the ticket', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    await customer.write('chat:send', sessionId, { text: `<b>${sessionId}</b>` });
    await agent.write('session:end', sessionId, {});
    await customer.event(sessionId, 'session-ended');
    await expect(
      customer.send('chat:send', { sessionId, commandId: commandId(), text: 'late' }),
    ).resolves.toMatchObject({ error: { code: 'session-ended' } });
    await agent.write('note:save', sessionId, { text: 'an ad blocker' });
    await agent.write('wrap-up:finish', sessionId, {});
    await agent.event(sessionId, 'delivery-sent');
    const notes = (await ticket('1042')).comments.filter(({ body }) => body.includes(sessionId));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ public: false });
    expect(notes[0]?.body).toContain('an ad blocker');
    expect(notes[0]?.body).toContain(`<b>${sessionId}</b>`);
    expect(customer.events(sessionId).some(({ type }) => type === 'note-saved' || type === 'delivery-sent')).toBe(
      false,
    );
  });

  test('[E3] a closed session is read from its record and changes no more', async () => {
    const { agent, sessionId } = await startChat(relay);
    await agent.write('session:end', sessionId, {});
    await agent.write('wrap-up:finish', sessionId, {});
    await agent.event(sessionId, 'delivery-sent');
    const opened = await agent.open(sessionId);
    expect(opened.commits.length).toBeGreaterThan(5);
    await expect(agent.send('note:save', { sessionId, commandId: commandId(), text: 'late' })).resolves.toMatchObject({
      error: { code: 'session-ended' },
    });
  });

  test('[E7] [E10] the owner changes the external key; the link follows, encoded', async () => {
    const { agent, sessionId } = await startChat(relay);
    await agent.write('external-key:set', sessionId, { value: 'A&B/../?x=1' });
    const opened = await agent.open(sessionId);
    expect(opened.customLink).toBe(`${relay.deskUrl}/agent/tickets/A%26B%2F..%2F%3Fx%3D1`);
    expect(agent.events(sessionId).filter(({ type }) => type === 'external-key-set')).toHaveLength(1);
  });

  test('[C9] the customer ends it; the agent goes on to wrap-up', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    await customer.write('session:end', sessionId, {});
    await agent.event(sessionId, 'session-ended');
    expect(agent.session(sessionId)).toMatchObject({ phase: 'wrap-up', reason: 'ended' });
  });

  test('[C12] [C15] [J9] no asking before the confirmation, one request at a time, and a pause after a refusal', async () => {
    const agent = await relay.agent();
    const { sessionId, key } = await startSession(agent);
    const customer = await relay.connect((await claimKey(relay, key)).token);
    await customer.open(sessionId);
    await customer.write('session:join', sessionId, { name: '', device: DEVICE });
    const ask = () => agent.send('share:request', { sessionId, commandId: commandId(), scope: 'screen' });
    await expect(ask()).resolves.toMatchObject({ error: { code: 'wrong-state' } });
    await agent.write('customer:confirm', sessionId, {});
    await expect(ask()).resolves.toMatchObject({ ok: true });
    await expect(ask()).resolves.toMatchObject({ error: { code: 'wrong-state' } });
    const { requestId } = await customer.event(sessionId, 'share-requested');
    await customer.write('share:refuse', sessionId, { requestId, reason: 'declined' });
    await expect(ask()).resolves.toMatchObject({ error: { code: 'too-soon' } });
    await customer.write('chat:send', sessionId, { text: 'still here' });
  });
});
