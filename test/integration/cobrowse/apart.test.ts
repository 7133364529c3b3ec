import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { FEED_PATH } from '../../../relay/cobrowse/feed-line.ts';
import { feedPassword } from '../../../relay/compose-cobrowse.ts';
import { TEST_SECRET } from '../../support/test-stores.ts';
import { act, asked, bringTomas, obey, outcome, scroll, takeControl } from './acting.ts';
import { openApart, untilStatus, type Apart } from './apart.ts';
import { LineClient } from './line-client.ts';
import { sharePage, watchPage } from './shared-page.ts';

let site: Apart;

beforeAll(async () => {
  site = await openApart();
});
afterAll(() => site.close());

function watch(scope: 'see' | 'click' | 'type' = 'see') {
  return watchPage(site.relay, 500, scope, site.lines);
}

async function statusOf(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  return response.statusCode;
}

describe('[C6] shared pages in a process of their own', () => {
  test('frames pass there, and the relay has no such path', async () => {
    const { viewer, sender } = await watch();
    sender.change(4_000);
    await viewer.frame(1, 1);
    const socket = LineClient.socketOf(site.relay, site.relay.shopOrigin);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toBe('socket hang up');
  });

  test('[K8] who has no part in a page has none there either', async () => {
    const { sessionId, agentToken } = await sharePage(site.relay, 'see', site.lines);
    const colleague = await site.relay.signIn(102);
    const other = await LineClient.hello(site.lines, site.relay.url, colleague.token, sessionId);
    const nowhere = await LineClient.hello(site.lines, site.relay.url, agentToken, 'no-such-session');
    await expect(Promise.all([other.ended(), nowhere.ended()])).resolves.toEqual(['not-found', 'not-found']);
    const { customerToken } = await sharePage(site.relay, 'see', site.lines);
    const neighbour = await LineClient.hello(site.lines, site.relay.shopOrigin, customerToken, sessionId);
    await expect(neighbour.ended()).resolves.toBe('not-found');
  });

  test('[K8] a colleague who is allowed to comes in later', async () => {
    const shared = await watch('type');
    const helper = await bringTomas(site.relay, shared, 'click');
    const line = await LineClient.hello(
      site.lines,
      site.relay.url,
      (await site.relay.signIn(102)).token,
      shared.sessionId,
    );
    await line.frame(1, 0);
    await takeControl(line, helper.id);
  });

  test('[U1] what was done there reaches the log, and both ends', async () => {
    const { page, viewer, agent, customer, sessionId } = await watch('type');
    obey(page);
    await takeControl(viewer);
    for (let number = 0; number < 5; number++) act(viewer, number, scroll(number));
    await expect(outcome(viewer, 4)).resolves.toBe('done');
    viewer.say({ type: 'control', isWanted: false });
    const counts = { type: 'control-used', scrolls: 5, clicks: 0, keys: 0 };
    await expect(agent.event(sessionId, 'control-used')).resolves.toMatchObject(counts);
    await expect(customer.event(sessionId, 'control-used')).resolves.toMatchObject(counts);
    await agent.write('chat:send', sessionId, { text: 'Done' });
    await expect(customer.event(sessionId, 'message-sent')).resolves.toMatchObject({ text: 'Done' });
  });
});

describe('[C5] what the customer takes back at the relay', () => {
  test('is over in the other process at once', async () => {
    const times: number[] = [];
    for (let count = 0; count < 5; count++) {
      const { page, viewer, customer, sessionId, agent } = await watch('type');
      await takeControl(viewer);
      const see = agent
        .events(sessionId)
        .find((event) => event.type === 'share-granted' && event.grant.scope === 'see');
      const grantId = see?.type === 'share-granted' ? see.grant.id : '';
      const since = performance.now();
      const stopped = customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
      await expect(viewer.ended()).resolves.toBe('not-allowed');
      times.push(performance.now() - since);
      await stopped;
      await page.closed();
      expect(asked(page)).toEqual([]);
    }
    expect(times.toSorted((left, right) => left - right)[2]).toBeLessThan(100);
  });

  test('one rung: the page stays in sight, and nothing more of it passes', async () => {
    const { page, viewer, customer, sessionId, grantId } = await watch('click');
    await takeControl(viewer);
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    await viewer.until(() => {
      act(viewer, 1);
      return viewer.told.some((told) => told.type === 'acted' && told.outcome === 'not-granted') || undefined;
    });
    expect(page.closedWith).toBeUndefined();
  });

  test('while the relay is not heard nobody is in, and nobody comes in', async () => {
    const other = await openApart();
    const { page, viewer } = await watchPage(other.relay, 500, 'click', other.lines);
    await other.relay.stop();
    await expect(Promise.all([page.closed(), viewer.closed()])).resolves.toEqual([1013, 1013]);
    await untilStatus(other.readiness, 503);
    await expect(statusOf(LineClient.socketOf(other.lines, other.relay.shopOrigin))).resolves.toBe(503);
    await expect(other.readiness()).resolves.toMatchObject({ body: { store: 'ready', feed: 'down' } });
    await other.close();
  });
});

describe('the feed', () => {
  const feed = (password: string) =>
    new WebSocket(`${site.relay.url.replace('http', 'ws')}${FEED_PATH}`, {
      headers: { authorization: `Bearer ${password}` },
    });

  test.each(['', 'x', feedPassword('another secret of at least 32 characters')])(
    'is closed to %p',
    async (password) => {
      await expect(statusOf(feed(password))).resolves.toBe(401);
    },
  );

  test('is closed to tokens of agents', async () => {
    await expect(statusOf(feed((await site.relay.signIn()).token))).resolves.toBe(401);
  });

  test.each(['{}', 'x', '{"sessionId":"s1","seq":0}', '{"sessionId":"s1","seq":1,"x":1}', Buffer.from('{}')])(
    'hangs up on what does not fit',
    async (message) => {
      const socket = feed(feedPassword(TEST_SECRET));
      await once(socket, 'open');
      socket.send(message);
      await once(socket, 'close');
      expect(socket.readyState).toBe(WebSocket.CLOSED);
    },
  );

  test('says which sessions have gone on, and nothing of them', async () => {
    const socket = feed(feedPassword(TEST_SECRET));
    await once(socket, 'open');
    const heard: string[] = [];
    socket.on('message', (data: Buffer) => heard.push(data.toString()));
    const { sessionId, agent } = await sharePage(site.relay, 'see', site.lines);
    await agent.write('chat:send', sessionId, { text: 'canary-4711' });
    await agent.write('session:end', sessionId, {});
    const seq = agent.session(sessionId)?.seq ?? 0;
    while (!heard.includes(JSON.stringify({ sessionId, seq }))) await once(socket, 'message');
    expect(heard.every((message) => /^\{"sessionId":"[\w-]+","seq":\d+\}$/.test(message))).toBe(true);
    // The chat message moved nothing.
    expect(heard).not.toContain(JSON.stringify({ sessionId, seq: seq - 1 }));
    socket.terminate();
  });
});
