import { RoomServiceClient } from 'livekit-server-sdk';
import { decodeJwt } from 'jose';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import type { TenantPolicy } from '#shared/protocol/roster.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { openDesk } from '../../support/story.ts';
import type { TestClient } from '../../support/test-client.ts';
import { createTestRelay, MARA, ROSA, TOMAS, YUKI, type TestRelay } from '../../support/test-relay.ts';

const roster = fernwayRoster({ routing: 'none' });
const refused = (code: string) => ({ ok: false, error: { code } });
let relay: TestRelay;

async function start(policy: Partial<TenantPolicy> = { watchingShows: 'screen' }, env: Record<string, string> = {}) {
  relay = await createTestRelay({ env, roster: { ...roster, policy: { ...roster.policy, ...policy } } });
}
afterEach(() => relay.close());

const env = (name: string) => process.env[name] ?? '';
const rooms = () =>
  new RoomServiceClient(env('TEST_LIVEKIT_URL'), env('TEST_LIVEKIT_API_KEY'), env('TEST_LIVEKIT_API_SECRET'));

async function watch(watcher: TestClient): Promise<{ monitorId: string; screen: MonitorScreen }> {
  const started = await watcher.send('monitor:start', { teamId: 'billing', agentId: '7001-101', reason: 'Training' });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** Rosa watches Mara, who is at her desk. */
async function watched() {
  const [mara, rosa] = [await openDesk(relay, MARA), await openDesk(relay, ROSA)];
  return { mara, rosa, ...(await watch(rosa)) };
}

/** The name of the room in which the screen is shown, which is there. */
async function shown({ mara, rosa, monitorId }: Awaited<ReturnType<typeof watched>>) {
  await expect(mara.send('monitor:agree', { monitorId, surface: 'screen' })).resolves.toMatchObject({ ok: true });
  const places = [await mara.send('monitor:connect', { monitorId }), await rosa.send('monitor:connect', { monitorId })];
  const [ours, hers] = places.map((place) => (place.ok ? place.value : { token: '', identity: '' }));
  if (!ours || !hers) throw new Error('There is no place in the room.');
  const { video } = decodeJwt<{ video: { room: string } }>(hers.token);
  expect(await rooms().listRooms([video.room])).toHaveLength(1);
  return { room: video.room, ours, hers };
}

async function untilGone(client: TestClient, room: string): Promise<void> {
  for (let look = 0; look < 100 && (await rooms().listRooms([room])).length > 0; look++) {
    await client.send('watches:mine', {});
  }
  expect(await rooms().listRooms([room])).toEqual([]);
}

const screenOf = (client: TestClient, state: MonitorScreen['state']) =>
  client.notice('monitor:screen', ({ screen }) => screen.state === state);

/** What the manager of the teams changes through REST. */
async function putPolicy(change: Partial<TenantPolicy>): Promise<void> {
  const { token } = await relay.signIn(YUKI);
  const headers = { authorization: `Bearer ${token}`, origin: relay.url, 'content-type': 'application/json' };
  const body = JSON.stringify({ version: 1, policy: { ...roster.policy, watchingShows: 'screen', ...change } });
  const answer = await fetch(`${relay.url}/v1/policy`, { method: 'PUT', headers, body });
  expect(await answer.json()).toMatchObject({ ok: true });
}

describe('[I10] the question for the whole screen', () => {
  test('where the tenant shows consoles only nobody is asked, and no yes opens a room', async () => {
    await start({});
    const { mara, rosa, monitorId, screen } = await watched();
    expect(screen).toEqual({ state: 'off' });
    await expect(mara.notice('monitor:state')).resolves.toMatchObject({ isOn: true, screen: { state: 'off' } });
    await expect(rosa.send('monitor:ask', { monitorId })).resolves.toMatchObject(refused('not-allowed'));
    const yes = { monitorId, surface: 'screen' as const };
    await expect(mara.send('monitor:agree', yes)).resolves.toMatchObject(refused('wrong-state'));
    for (const client of [mara, rosa]) {
      await expect(client.send('monitor:connect', { monitorId })).resolves.toMatchObject(refused('wrong-state'));
    }
    expect(rosa.notices.filter(({ name }) => name === 'monitor:screen')).toEqual([]);
  });

  test('comes with the watch, also to a page that opens later; only who is watched can answer', async () => {
    await start();
    const { mara, rosa, monitorId, screen } = await watched();
    expect(screen).toEqual({ state: 'asked' });
    await expect(mara.notice('monitor:state')).resolves.toMatchObject({
      reason: 'Training',
      screen: { state: 'asked' },
    });
    const later = await openDesk(relay, MARA);
    await expect(later.notice('monitor:state')).resolves.toMatchObject({ screen: { state: 'asked' } });
    const [tomas, yuki] = [await openDesk(relay, TOMAS), await openDesk(relay, YUKI)];
    for (const stranger of [rosa, tomas, yuki]) {
      const yes = await stranger.send('monitor:agree', { monitorId, surface: 'screen' });
      expect(yes).toMatchObject(refused('not-found'));
      await expect(stranger.send('monitor:refuse', { monitorId })).resolves.toMatchObject(refused('not-found'));
    }
    await mara.send('monitor:agree', { monitorId, surface: 'window' });
    await expect(screenOf(rosa, 'agreed')).resolves.toMatchObject({ monitorId, screen: { surface: 'window' } });
    for (const stranger of [tomas, yuki]) {
      await expect(stranger.send('monitor:connect', { monitorId })).resolves.toMatchObject(refused('not-found'));
    }
    await expect(later.send('monitor:connect', { monitorId })).resolves.toMatchObject(refused('not-allowed'));
  });

  test('[C15] a refusal is told; the watcher asks again after the pause and not before', async () => {
    await start({ watchingShows: 'screen' }, { SHARE_PAUSE_SECONDS: '1' });
    const { mara, rosa, monitorId } = await watched();
    await expect(mara.send('monitor:refuse', { monitorId })).resolves.toMatchObject({ ok: true });
    const { screen } = await screenOf(rosa, 'refused');
    await expect(rosa.send('monitor:ask', { monitorId })).resolves.toMatchObject(refused('too-soon'));
    await rosa.send('monitor:stop', { monitorId });
    expect((await watch(rosa)).screen).toEqual(screen);
    const again = await watch(rosa);
    let asked = await rosa.send('monitor:ask', { monitorId: again.monitorId });
    for (const until = Date.now() + 5000; !asked.ok && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      asked = await rosa.send('monitor:ask', { monitorId: again.monitorId });
    }
    expect(asked).toMatchObject({ ok: true });
    await mara.notice(
      'monitor:state',
      (state) => state.monitorId === again.monitorId && state.screen.state === 'asked',
    );
  });
});

describe('[I10] [L3] the room of a screen that is shown, on the real media server', () => {
  test('one for each watch; tokens of minutes can publish nothing, and who shows sees nothing', async () => {
    await start();
    const first = await watched();
    const { room, ours, hers } = await shown(first);
    const claims = [ours, hers].map(({ token }) => decodeJwt<{ video: Record<string, unknown> }>(token));
    for (const { exp = 0, nbf = 0, video } of claims) {
      expect(exp - nbf).toBeLessThanOrEqual(300);
      expect(video).toMatchObject({ room, roomJoin: true, canPublish: false, canPublishData: false });
    }
    expect(claims.map(({ video }) => video.canSubscribe)).toEqual([false, true]);
    expect(room).toMatch(/^w[\w-]{22}$/);
    const yuki = await openDesk(relay, YUKI);
    const second = { mara: first.mara, rosa: yuki, ...(await watch(yuki)) };
    expect((await shown(second)).room).not.toBe(room);
  });

  test('only the participant that the relay named may publish', async () => {
    await start();
    const site = await watched();
    const { mara, rosa, monitorId } = site;
    const { ours, hers } = await shown(site);
    for (const [client, identity] of [
      [mara, hers.identity],
      [mara, 'watched-x'],
      [rosa, hers.identity],
      [rosa, ours.identity],
    ] as const) {
      const published = await client.send('monitor:publish', { monitorId, identity });
      expect(published).toMatchObject(refused('not-allowed'));
    }
    // Agreed, but nobody is connected under this identity: the media server refuses, and nothing breaks.
    const early = await mara.send('monitor:publish', { monitorId, identity: ours.identity });
    expect(early).toMatchObject(refused('media-unavailable'));
    expect(rosa.notices.filter(({ payload }) => JSON.stringify(payload).includes('"live"'))).toEqual([]);
  });

  test.each<[string, (site: Awaited<ReturnType<typeof watched>>) => unknown, 'ended' | 'gone']>([
    ['the agent hides it', ({ mara, monitorId }) => mara.send('monitor:hide', { monitorId }), 'ended'],
    ['the agent’s page is gone', ({ mara }) => mara.close(), 'ended'],
    ['the watcher stops', ({ rosa, monitorId }) => rosa.send('monitor:stop', { monitorId }), 'gone'],
    ['the watcher’s page is gone', ({ rosa }) => rosa.close(), 'gone'],
    ['the policy is the console only', () => putPolicy({ watchingShows: 'console' }), 'ended'],
    ['watching is switched off', () => putPolicy({ watching: 'off' }), 'gone'],
  ])('goes when %s', async (_when, end, after) => {
    await start();
    const site = await watched();
    const yuki = await openDesk(relay, YUKI);
    const { room } = await shown(site);
    await end(site);
    await untilGone(yuki, room);
    if (after === 'gone') await site.mara.notice('monitor:state', ({ isOn }) => !isOn);
    else await site.rosa.notice('monitor:screen', ({ screen }) => screen.state === 'ended' || screen.state === 'off');
    for (const client of [site.mara, site.rosa].filter(({ socket }) => socket.connected)) {
      await expect(client.send('monitor:connect', { monitorId: site.monitorId })).resolves.toMatchObject({ ok: false });
    }
    expect(await rooms().listRooms([room])).toEqual([]);
  });

  test('[L2] a media server that is away fails with a code; the console is watched on', async () => {
    relay = await createTestRelay({
      livekitUrl: 'http://127.0.0.1:9',
      roster: { ...roster, policy: { ...roster.policy, watchingShows: 'screen' } },
    });
    const { mara, rosa, monitorId } = await watched();
    await mara.send('monitor:agree', { monitorId, surface: 'screen' });
    await expect(rosa.send('monitor:connect', { monitorId })).resolves.toMatchObject(refused('media-unavailable'));
    mara.socket.emit('mirror:frame', { monitorId, kind: 'base', data: 'x' });
    await expect(rosa.notice('mirror:frame')).resolves.toMatchObject({ monitorId });
  });
});
