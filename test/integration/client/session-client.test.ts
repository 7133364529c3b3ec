import { RelayConnection } from '#shared/client/relay-connection.ts';
import { messageState } from '#shared/client/message-state.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import { createMemoryStores } from '../../../relay/stores.ts';
import { createTestRelay } from '../../support/test-relay.ts';
import type { TestRelay } from '../../support/test-relay.ts';
import { TcpProxy } from './tcp-proxy.ts';
import { closeEnd, closeEnds, openEnd, startInvitation, startTwoEnds, texts, until } from './two-ends.ts';

let relay: TestRelay;
let line: TcpProxy;

beforeAll(async () => {
  relay = await createTestRelay({ env: { LIMIT_MESSAGES_PER_SECOND: '1000' } });
});
beforeEach(async () => {
  line = await TcpProxy.to(relay.url);
});
afterEach(async () => {
  closeEnds();
  await line.close();
});
afterAll(() => relay.close());

const seqOf = (view: SessionView, text: string) =>
  view.commits.find(({ events }) => events.some((event) => event.type === 'message-sent' && event.text === text))
    ?.seq ?? Number.NaN;

test('[C1] a message is sending, sent, delivered and seen; typing shows and ends with the message', async () => {
  const { agent, customer } = await startTwoEnds(relay, relay.url);
  agent.client.typing();
  await until(customer.client, ({ otherIsTyping }) => otherIsTyping);
  agent.client.send('Good morning');
  expect(agent.client.view.pending).toMatchObject([{ text: 'Good morning', state: 'sending' }]);
  const sent = await until(agent.client, (view) => texts(view).includes('Good morning'));
  expect(sent.pending).toEqual([]);
  const seq = seqOf(sent, 'Good morning');
  const delivered = await until(agent.client, ({ receipts }) => receipts.customer.delivered >= seq);
  expect(messageState(seq, delivered.receipts.customer)).toBe('delivered');
  expect(customer.client.view.otherIsTyping).toBe(false);
  customer.client.markSeen();
  const seen = await until(agent.client, ({ receipts }) => receipts.customer.seen >= seq);
  expect(messageState(seq, seen.receipts.customer)).toBe('seen');
});

test('[A1] the owner sees the key, a new one after a renewal, and none once the customer is in', async () => {
  const { agent, key } = await startInvitation(relay, relay.url);
  await agent.client.run('key:renew', { keyMinutes: 60 });
  const renewed = await until(agent.client, (view) => view.key !== null && view.key.key !== key);
  expect(renewed.key?.link).toContain('/j#');
  const { agent: other } = await startTwoEnds(relay, relay.url);
  expect(other.client.view.key).toBeNull();
});

test('[E7] [E10] another external key changes the custom link', async () => {
  const { agent } = await startTwoEnds(relay, relay.url);
  await agent.client.run('external-key:set', { value: '2000' });
  await until(agent.client, ({ customLink }) => customLink?.endsWith('/2000') ?? false);
});

test('[F12] [M1] [M2] [M3] [M5] a line that breaks again and again loses, repeats and reorders nothing', async () => {
  const { agent, customer } = await startTwoEnds(relay, line.url);
  const count = 60;
  let cuts = 0;
  const endChaos = agent.client.subscribe(() => {
    if (texts(agent.client.view).length < 9 * (cuts + 1)) return;
    cuts += 1;
    line.cut();
  });
  for (let index = 0; index < count; index += 1) {
    agent.client.send(`agent ${index}`);
    customer.client.send(`customer ${index}`);
  }
  await until(agent.client, (view) => view.pending.length === 0);
  await until(customer.client, (view) => view.pending.length === 0);
  endChaos();
  expect(cuts).toBeGreaterThan(5);
  const [atAgent, atCustomer] = await Promise.all([
    until(agent.client, (view) => texts(view).length === 2 * count),
    until(customer.client, (view) => texts(view).length === 2 * count),
  ]);
  expect(texts(atAgent)).toEqual(texts(atCustomer));
  for (const role of ['agent', 'customer'])
    expect(texts(atAgent).filter((text) => text.startsWith(role))).toEqual(
      Array.from({ length: count }, (_, index) => `${role} ${index}`),
    );
});

test('[M1] [M2] a message whose answer was lost is one message', async () => {
  const { agent, customer } = await startTwoEnds(relay, line.url);
  const place = customer.client.view.commits.length;
  line.mute();
  agent.client.send('Only once');
  const direct = await openedDirectly(agent);
  await until(direct.client, (view) => texts(view).includes('Only once'));
  expect(agent.client.view.pending).toHaveLength(1);
  line.down();
  line.up();
  const healed = await until(agent.client, ({ pending }) => pending.length === 0);
  expect(texts(healed)).toEqual(['Only once']);
  expect(healed.commits).toHaveLength(place + 1);
});

test('[F18] [M6] unsent messages of a page that was closed are sent by the next one, once and in order', async () => {
  const { agent, customer, place } = await startTwoEnds(relay, line.url);
  line.down();
  await until(customer.client, ({ status }) => status === 'offline');
  for (const text of ['one', 'two', 'three']) customer.client.send(text);
  customer.client.draft = 'half a sen';
  closeEnd(customer);
  line.up();
  const reloaded = openEnd({ ...place, storage: customer.storage });
  expect(reloaded.client.draft).toBe('half a sen');
  expect(reloaded.client.view.pending).toHaveLength(3);
  const view = await until(agent.client, (now) => texts(now).length === 3);
  expect(texts(view)).toEqual(['one', 'two', 'three']);
  await until(reloaded.client, ({ pending }) => pending.length === 0);
  expect(customer.storage.keys('casement:outbox:')).toEqual([]);
});

test('[F14] two pages with one storage send what is in it once', async () => {
  const { agent, customer, place } = await startTwoEnds(relay, line.url);
  line.down();
  await until(customer.client, ({ status }) => status === 'offline');
  customer.client.send('From one of two pages');
  const second = openEnd({ ...place, storage: customer.storage });
  line.up();
  await until(second.client, ({ status, pending }) => status === 'live' && pending.length === 0);
  await until(customer.client, ({ status, pending }) => status === 'live' && pending.length === 0);
  const view = await until(agent.client, ({ status }) => status === 'live');
  expect(texts(view)).toEqual(['From one of two pages']);
});

test('[M1] [M2] [M3] a relay that moves away takes its clients along: the next one has every message once', async () => {
  const stores = createMemoryStores();
  const first = await createTestRelay({ stores, env: { MOVE_SECONDS: '1' } });
  line.leadTo(first.url);
  const { agent, customer } = await startTwoEnds(first, line.url);
  const expected = Array.from({ length: 30 }, (_, index) => `message ${index}`);
  for (const text of expected.slice(0, 15)) agent.client.send(text);
  await until(customer.client, (view) => texts(view).length > 2);
  await first.close();
  for (const text of expected.slice(15)) agent.client.send(text);
  const second = await createTestRelay({ stores, env: { PUBLIC_URL: first.url } });
  line.leadTo(second.url);
  const views = await Promise.all(
    [agent, customer].map(({ client }) => until(client, (view) => texts(view).length === expected.length)),
  );
  for (const view of views) expect(texts(view)).toEqual(expected);
  closeEnd(agent);
  closeEnd(customer);
  await second.close();
});

test('[K9] where WebSockets are blocked the chat goes over plain requests', async () => {
  line.refuseUpgrades();
  const { agent, customer } = await startTwoEnds(relay, line.url);
  agent.client.send('Slow but here');
  await until(customer.client, (view) => texts(view).includes('Slow but here'));
});

test('[K9] a command under way when the line breaks takes effect once', async () => {
  const { agent, customer } = await startTwoEnds(relay, line.url);
  const saved = agent.client.run('note:save', { text: 'Empty card box' });
  line.cut();
  expect(await saved).toMatchObject({ ok: true });
  const view = await until(agent.client, ({ session }) => session?.note === 'Empty card box');
  const notes = view.commits.filter(({ events }) => events.some(({ type }) => type === 'note-saved'));
  expect(notes).toHaveLength(1);
  expect(customer.client.view.session?.note).not.toBe('Empty card box');
});

test('[K9] a session of somebody else and one that does not exist look the same: gone', async () => {
  const { sessionId } = await startTwoEnds(relay, relay.url);
  const { token } = await relay.signIn(102);
  const place = { relayUrl: relay.url, origin: relay.url, token, role: 'agent' } as const;
  const [foreign, missing] = await Promise.all(
    [sessionId, 'no-such-session'].map((id) =>
      until(openEnd({ ...place, sessionId: id }).client, ({ status }) => status === 'gone'),
    ),
  );
  expect(foreign?.failure).toEqual(missing?.failure);
  expect(foreign?.failure?.code).toBe('not-found');
});

test('[K9] a refused token ends the trying; a good one brings the connection back', async () => {
  const { boot } = await startInvitation(relay, relay.url);
  const connection = new RelayConnection({ relayUrl: relay.url, token: 'x'.repeat(40), origin: relay.url });
  await reached(connection, 'refused');
  expect(connection.failure?.code).toBe('not-authenticated');
  expect(await connection.request('token:renew', {})).toMatchObject({
    ok: false,
    error: { code: 'not-authenticated' },
  });
  connection.useToken(boot.token);
  await reached(connection, 'online');
  expect(connection.failure).toBeUndefined();
  connection.close();
});

test('[C9] [A12] an ended session can still be read, and refuses what comes too late with the text kept', async () => {
  const { agent, customer } = await startTwoEnds(relay, relay.url);
  await agent.client.run('session:end', {});
  await until(customer.client, ({ session }) => session?.phase === 'wrap-up');
  customer.client.send('One more thing');
  const view = await until(customer.client, ({ pending }) => pending[0]?.failure !== undefined);
  expect(view.status).toBe('live');
  expect(view.pending).toMatchObject([
    { text: 'One more thing', state: 'not-sent', failure: { code: 'session-ended' } },
  ]);
});

function reached(connection: RelayConnection, state: RelayConnection['state']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (connection.state !== state) return;
      release();
      resolve();
    };
    const release = connection.subscribe(look);
    look();
  });
}

/** Another page of the agent, past the line. */
async function openedDirectly({ client }: { client: { sessionId: string } }) {
  const { token } = await relay.signIn();
  const { sessionId } = client;
  return openEnd({ relayUrl: relay.url, origin: relay.url, token, sessionId, role: 'agent' });
}
