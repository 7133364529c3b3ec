import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createJoseTokens } from '../../../relay/adapters/jose/jose-tokens.ts';
import { subkeyOf } from '../../../relay/adapters/crypto/secrets.ts';
import { claimKey, startChat, startSession } from '../../support/story.ts';
import { createTestRelay, TOMAS, type TestRelay } from '../../support/test-relay.ts';
import { TEST_SECRET } from '../../support/test-stores.ts';
import { LineClient } from './line-client.ts';
import { RefusalLog } from './refusal-log.ts';
import { sharePage, watchPage } from './shared-page.ts';

const TEN_MINUTES = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

let relay: TestRelay;
let skewMs = 0;
const refusals = new RefusalLog();

beforeAll(async () => {
  relay = await createTestRelay({ clock: () => Date.now() + skewMs, observe: refusals.observe });
});
afterAll(() => relay.close());
afterEach(() => {
  refusals.clear();
  skewMs = 0;
});

async function statusOf(origin: string | undefined): Promise<number | undefined> {
  const socket = LineClient.socketOf(relay, origin);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  return response.statusCode;
}

describe('[K8] who is let onto a line', () => {
  test('both ends of a page that the customer shows', async () => {
    const { page, viewer } = await sharePage(relay);
    const first = await page();
    await expect(first.hear('ready')).resolves.toEqual({ type: 'ready', isWatched: false });
    const second = await viewer();
    await expect(second.hear('ready')).resolves.toEqual({ type: 'ready', hasPage: true });
    await expect(first.hear('watched')).resolves.toEqual({ type: 'watched', isWatched: true });
  });

  test('nobody without a grant', async () => {
    const { sessionId, invitation } = await startChat(relay);
    const { token } = await relay.signIn();
    const page = await LineClient.hello(relay, relay.shopOrigin, invitation.token, sessionId);
    const viewer = await LineClient.hello(relay, relay.url, token, sessionId);
    await expect(Promise.all([page.ended(), viewer.ended()])).resolves.toEqual(['not-allowed', 'not-allowed']);
    await refusals.counted('not-allowed', 2);
  });

  test('no colleague, no customer of another session, nobody of another tenant', async () => {
    const { sessionId } = await sharePage(relay);
    const colleague = await relay.signIn(TOMAS);
    const other = await startSession(await relay.agent());
    const { token: neighbour } = await claimKey(relay, other.key, 'b'.repeat(32));
    const foreign = { tenantId: 'other', agentId: '7001-101', name: 'Mara' };
    const stranger = await relay.mint({ role: 'agent', installationId: '7002', ...foreign });
    const codes = await Promise.all(
      [
        { origin: relay.url, token: colleague.token },
        { origin: relay.shopOrigin, token: neighbour },
        { origin: relay.url, token: stranger.token },
      ].map(async ({ origin, token }) => (await LineClient.hello(relay, origin, token, sessionId)).ended()),
    );
    expect(codes[0]).toMatch(/^not-(allowed|found)$/);
    expect(codes.slice(1)).toEqual(['not-found', 'not-found']);
  });

  test('no guest, not even of this session', async () => {
    const { sessionId } = await sharePage(relay);
    const claims = { tenantId: 'fernway', sessionId, agentId: 'guest-1', name: 'Pat' };
    const { token } = await relay.mint({ role: 'guest', ...claims });
    const line = await LineClient.hello(relay, relay.url, token, sessionId);
    await expect(line.ended()).resolves.toMatch(/^not-(allowed|found)$/);
  });

  test('no token of ours, none that has lapsed', async () => {
    const { sessionId, agentToken } = await sharePage(relay);
    const forged = await LineClient.hello(relay, relay.url, `${agentToken.slice(0, -4)}AAAA`, sessionId);
    await expect(forged.ended()).resolves.toBe('not-authenticated');
    skewMs = DAY_MS;
    const late = await LineClient.hello(relay, relay.url, agentToken, sessionId);
    await expect(late.ended()).resolves.toBe('token-expired');
  });

  test('no page of an origin that is not on any list, or not on that of its own portal', async () => {
    const { sessionId, customerToken, agentToken } = await sharePage(relay);
    await expect(statusOf('http://evil.test')).resolves.toBe(403);
    await expect(statusOf(undefined)).resolves.toBe(403);
    const foreign = await LineClient.hello(relay, 'http://other.test', customerToken, sessionId);
    const framed = await LineClient.hello(relay, relay.shopOrigin, agentToken, sessionId);
    await expect(Promise.all([foreign.ended(), framed.ended()])).resolves.toEqual([
      'origin-not-allowed',
      'origin-not-allowed',
    ]);
  });

  test('nobody who says anything else first, or nothing', async () => {
    const [binary, garbage, early, silent] = await Promise.all(
      [1, 2, 3, 4].map(() => LineClient.connect(relay, relay.url)),
    );
    if (!binary || !garbage || !early || !silent) throw new Error('It did not connect.');
    binary.socket.send(Buffer.alloc(30));
    garbage.say('{"type":');
    early.say({ type: 'resync' });
    await expect(Promise.all([binary, garbage, early].map((line) => line.ended()))).resolves.toEqual([
      'invalid-input',
      'invalid-input',
      'invalid-input',
    ]);
    await expect(silent.ended()).resolves.toBe('not-authenticated');
  });

  test('[R4] no more from one address than it may have', async () => {
    const small = await createTestRelay({ env: { LIMIT_CONNECTIONS_PER_ADDRESS: '2' } });
    const [first] = await Promise.all([1, 2].map(() => LineClient.connect(small, small.url)));
    const third = LineClient.socketOf(small, small.url);
    const [, response] = (await once(third, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(response.statusCode).toBe(429);
    first?.socket.terminate();
    await first?.closed();
    await expect(LineClient.connect(small, small.url)).resolves.toBeInstanceOf(LineClient);
    await small.close();
  });
});

describe('[C5] whose right is over is out at once', () => {
  test('when the customer stops: nothing passes afterwards', async () => {
    const { page, viewer, customer, sender, sessionId, grantId } = await watchPage(relay);
    const shownBefore = viewer.frames.length;
    const stopped = customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    await Promise.all([viewer.hear('ended'), page.hear('ended')]);
    await stopped;
    sender.change();
    await expect(Promise.all([viewer.ended(), page.ended()])).resolves.toEqual(['not-allowed', 'not-allowed']);
    expect(viewer.frames).toHaveLength(shownBefore);
  });

  test('within 100 ms of the customer’s word, in the middle of five times', async () => {
    const times: number[] = [];
    for (let count = 0; count < 5; count++) {
      const { viewer, customer, sessionId, grantId } = await watchPage(relay);
      const since = performance.now();
      const stopped = customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
      await viewer.hear('ended');
      times.push(performance.now() - since);
      await stopped;
    }
    expect(times.toSorted((left, right) => left - right)[2]).toBeLessThan(100);
  });

  test('when the conversation ends', async () => {
    const { page, viewer, agent, sessionId } = await watchPage(relay);
    await agent.write('session:end', sessionId, {});
    await expect(Promise.all([viewer.ended(), page.ended()])).resolves.toEqual(['session-ended', 'session-ended']);
  });

  test('when the token lapses, unless a newer one was said', async () => {
    const { sessionId, agentToken } = await sharePage(relay);
    const agent = { tenantId: 'fernway', installationId: '7001', agentId: '7001-101', name: 'Mara' };
    // Ten minutes old in three seconds.
    const early = createJoseTokens(subkeyOf(TEST_SECRET, 'tokens'), () => Date.now() - TEN_MINUTES + 3_000);
    const { token } = await early.mint({ role: 'agent', ...agent });
    const [renewed, lapsed] = [
      await LineClient.hello(relay, relay.url, token, sessionId),
      await LineClient.hello(relay, relay.url, token, sessionId),
    ];
    await Promise.all([renewed.hear('ready'), lapsed.hear('ready')]);
    await delay(1_000);
    renewed.say({ type: 'hello', token: agentToken, sessionId });
    await expect(lapsed.ended()).resolves.toBe('token-expired');
    // Both would have been looked at in the same second.
    await delay(1_100);
    expect(renewed.closedWith).toBeUndefined();
  });

  test('a line stays with who opened it', async () => {
    const { viewer, customerToken, sessionId } = await watchPage(relay);
    await delay(1_000);
    viewer.say({ type: 'hello', token: customerToken, sessionId });
    await expect(viewer.ended()).resolves.toBe('not-allowed');
  });

  test('[R4] a token is not checked again and again', async () => {
    const { viewer, agentToken, sessionId } = await watchPage(relay);
    for (let count = 0; count < 3; count++) viewer.say({ type: 'hello', token: agentToken, sessionId });
    await expect(viewer.ended()).resolves.toBe('too-many');
  });
});
