import { endpoints } from '#shared/protocol/rest.ts';
import type pino from 'pino';
import { createPinoObserve } from '../../../relay/adapters/pino/pino-observe.ts';
import { startChat } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import { createTestRelay, MARA, type TestRelay } from '../../support/test-relay.ts';

const CANARY = 'canary-4929-secret-text';
const lines: string[] = [];
let relay: TestRelay;
beforeAll(async () => {
  const observe = createPinoObserve('info', {
    write: (line) => void lines.push(line),
  } satisfies pino.DestinationStream);
  relay = await createTestRelay({
    observe,
    env: { LIMIT_MESSAGES_PER_SECOND: '20', LIMIT_CONNECTIONS_PER_ADDRESS: '40', LIMIT_REQUESTS_PER_MINUTE: '60' },
  });
});
afterAll(() => relay.close());

describe('pages and headers', () => {
  const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

  test.each(['/', '/p/fernway-help', '/j', '/console/wide'])(
    '%s allows nothing inline, nothing foreign, no frame',
    async (path) => {
      const response = await fetch(`${relay.url}${path}`);
      const policy = policyOf(response);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-');
      expect(policy).toContain("script-src 'self';");
      if (path !== '/') expect(policy).toContain("frame-ancestors 'none'");
      expect(await response.text()).not.toMatch(/<script(?![^>]*(?:src=|application\/json))|style=|<style/);
    },
  );

  test('the console can be framed by its own help desk only, and is not stored', async () => {
    const response = await relay.postSigned(await relay.signed(MARA));
    expect(policyOf(response)).toContain(`frame-ancestors ${relay.deskUrl};`);
    expect(policyOf(response)).not.toContain('unsafe-');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-frame-options')).toBeNull();
  });

  test('[attack 11] REST refuses a page that is on no portal’s list and answers the others with CORS', async () => {
    const stranger = await fetch(`${relay.url}/v1/portals/fernway-help`, { headers: { origin: 'http://evil.test' } });
    expect([stranger.status, stranger.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const shop = await fetch(`${relay.url}/v1/portals/fernway-help`, { headers: { origin: relay.shopOrigin } });
    expect(shop.headers.get('access-control-allow-origin')).toBe(relay.shopOrigin);
    expect(await shop.json()).toEqual({
      ok: true,
      value: {
        id: 'fernway-help',
        name: 'Fernway Help',
        company: 'Fernway',
        locale: 'en',
        help: { issues: [{ id: 'device', name: 'My device' }] },
        mirrorUrl: '',
      },
    });
  });

  test('what is not there, and what is not JSON, has a code', async () => {
    const missing = await fetch(`${relay.url}/v1/nothing`, { headers: { origin: relay.url } });
    expect([missing.status, await missing.json()]).toMatchObject([404, { ok: false, error: { code: 'not-found' } }]);
    const claim = (body: string) =>
      fetch(`${relay.url}/v1/keys/claim`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: relay.url },
        body,
      });
    const broken = await claim('{');
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { code: 'invalid-input' } }]);
    const large = await claim(JSON.stringify({ key: 'x'.repeat(70_000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
    const operator = await claim(JSON.stringify({ portalId: { $gt: '' }, key: { $gt: '' }, device: 'x'.repeat(32) }));
    expect(operator.status).toBe(400);
  });

  test('/openapi.json describes every endpoint', async () => {
    const document = (await (await fetch(`${relay.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(Object.values(endpoints).map(({ path }) => path))].sort(),
    );
  });

  test('requests of one address are counted', async () => {
    const ask = () => fetch(`${relay.url}/v1/portals/fernway-help`, { headers: { origin: relay.url } });
    const statuses = await Promise.all(Array.from({ length: 80 }, async () => (await ask()).status));
    expect(statuses).toContain(429);
    expect(statuses).toContain(200);
  });
});

describe('limits of a socket', () => {
  test('[attack 20] a flood is told to wait and the session goes on', async () => {
    const { customer, agent, sessionId } = await startChat(await quiet());
    const send = (text: string) => customer.send('chat:send', { sessionId, commandId: commandId(), text });
    const answers = await Promise.all(Array.from({ length: 80 }, (_, index) => send(`flood ${String(index)}`)));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'too-many').length).toBeGreaterThan(20);
    await agent.write('chat:send', sessionId, { text: 'still here' });
  });

  test('[attack 20] [F29] a message over 64 KiB ends that connection only', async () => {
    const { customer, agent, sessionId } = await startChat(await quiet());
    const gone = new Promise<string>((resolve) => customer.socket.once('disconnect', resolve));
    customer.socket.emit('chat:send', { sessionId, commandId: commandId(), text: 'x'.repeat(70_000) }, () => undefined);
    await gone;
    await agent.write('chat:send', sessionId, { text: 'still here' });
  });

  test('[attack 19] [F29] odd events and odd payloads break nothing', async () => {
    const { customer, agent, sessionId } = await startChat(await quiet());
    const odd: unknown[] = [
      null,
      0,
      '',
      [],
      { __proto__: null },
      { sessionId: { $gt: '' } },
      { sessionId, commandId: '\u0000'.repeat(10), text: '\ud800' },
    ];
    for (const name of ['__proto__', 'constructor', 'session:commit', 'chat:send', 'typing', 'receipt']) {
      for (const payload of odd) customer.raw.emit(name, payload);
    }
    await customer.write('chat:send', sessionId, { text: '\ud800 lone surrogate' });
    await expect(agent.event(sessionId, 'message-sent')).resolves.toMatchObject({
      text: expect.stringContaining('lone surrogate') as string,
    });
  });

  let calm: TestRelay | undefined;
  async function quiet(): Promise<TestRelay> {
    calm ??= await createTestRelay({ env: { LIMIT_MESSAGES_PER_SECOND: '20' } });
    return calm;
  }
  afterAll(() => calm?.close());
});

test('[attack 74] logs carry ids, never a text or a token', async () => {
  const logged = await createTestRelay({
    observe: createPinoObserve('info', { write: (line) => void lines.push(line) }),
  });
  const { agent, customer, sessionId, invitation } = await startChat(logged);
  await customer.write('chat:send', sessionId, { text: CANARY });
  await agent.write('note:save', sessionId, { text: CANARY });
  await agent.write('session:end', sessionId, {});
  await agent.write('wrap-up:finish', sessionId, {});
  await agent.event(sessionId, 'delivery-sent');
  await logged.close();
  const log = lines.join('');
  expect(log).toContain('"event":"message-sent"');
  expect(log).toContain(sessionId);
  for (const secret of [CANARY, invitation.token, 'Dana', 'eyJ']) expect(log).not.toContain(secret);
});
