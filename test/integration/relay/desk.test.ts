import type { Roster } from '#shared/protocol/roster.ts';
import type { Result } from '#shared/protocol/result.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { DEVICE, openDesk, startTaken, startWaiting } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import { createTestRelay, INES, MARA, ROSA, TOMAS, YUKI, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
beforeEach(async () => {
  relay = await createTestRelay({ roster: fernwayRoster({ routing: 'none' }) });
});
afterEach(() => relay.close());

const refused = (code: string) => ({ ok: false, error: { code } });

async function deskOf(client: TestClient) {
  const desk = await client.send('desk:open', {});
  if (!desk.ok) throw new Error(desk.error.code);
  return desk.value;
}

function told({ notices }: TestClient, name: string): number {
  return notices.filter((notice) => notice.name === name).length;
}

/** What the manager of the teams changes through REST. */
async function put(path: string, change: object): Promise<Result<unknown>> {
  const { token } = await relay.signIn(YUKI);
  const headers = { authorization: `Bearer ${token}`, origin: relay.url, 'content-type': 'application/json' };
  const roster = (await (await fetch(`${relay.url}/v1/roster`, { headers })).json()) as Result<Roster>;
  const body = JSON.stringify({ ...change, version: roster.ok ? roster.value.version : 0 });
  return (await (await fetch(`${relay.url}/v1${path}`, { method: 'PUT', headers, body })).json()) as Result<unknown>;
}

describe('the desk', () => {
  test('[F1] [F3] the personal queue first, then the own teams; rights and colleagues come with it', async () => {
    const tomas = await openDesk(relay, TOMAS);
    const { sessionId } = await startWaiting(relay);
    const desk = await deskOf(tomas);
    expect(desk.queues.map(({ name }) => name)).toEqual(['Tomas', 'Billing', 'Technical']);
    expect(desk.queues[1]?.rows).toMatchObject([{ sessionId, position: 1, kind: 'waiting' }]);
    expect(desk).toMatchObject({ me: { name: 'Tomas' }, ranks: { billing: 'member', technical: 'member' } });
    expect(desk.colleagueRanks['7001-105']).toEqual({ billing: 'lead', technical: 'member' });
  });

  test('a message in a chat touches no list', async () => {
    const mara = await openDesk(relay, MARA);
    const { customer, sessionId } = await startTaken(relay, mara);
    await mara.notice('desk:rows', ({ rows }) => rows.some(({ phase }) => phase === 'active'));
    const lists = () => mara.notices.filter(({ name }) => name === 'desk:rows').length;
    const before = lists();
    for (const text of ['One', 'Two', 'Three']) await customer.write('chat:send', sessionId, { text });
    await mara.write('session:end', sessionId, {});
    await mara.notice('desk:rows', ({ rows }) => rows.some(({ phase }) => phase === 'wrap-up'));
    expect(lists()).toBe(before + 1);
  });

  test('[E16] [F5] preferences are kept, favourites marked', async () => {
    const mara = await openDesk(relay, MARA);
    const preferences = { sounds: false, favourites: ['billing'], idleMinutes: 5 };
    await expect(mara.send('preferences:save', preferences)).resolves.toMatchObject({ ok: true });
    const desk = await deskOf(mara);
    expect(desk.preferences).toEqual(preferences);
    expect(desk.queues.find(({ name }) => name === 'Billing')?.isFavourite).toBe(true);
  });

  test('[F5] the chat of a team: heard by its members, unread until read, said once', async () => {
    const [mara, ines] = [await openDesk(relay, MARA), await openDesk(relay, INES)];
    const jonah = await openDesk(relay, 104);
    const message = { teamId: 'billing', commandId: commandId(), text: 'Printer is back' };
    const said = await mara.send('team:say', message);
    await expect(mara.send('team:say', message)).resolves.toEqual(said);
    await expect(ines.notice('team:message')).resolves.toMatchObject({ text: 'Printer is back', by: { name: 'Mara' } });
    const unread = async () => (await deskOf(ines)).queues.find(({ name }) => name === 'Billing')?.unread;
    expect(await unread()).toBe(1);
    await expect(ines.send('team:chat', { teamId: 'billing' })).resolves.toMatchObject({
      value: { messages: [{ text: 'Printer is back', by: { name: 'Mara' } }] },
    });
    expect(await unread()).toBe(0);
    await expect(jonah.send('team:chat', { teamId: 'billing' })).resolves.toMatchObject(refused('not-allowed'));
    expect(jonah.notices.filter(({ name }) => name === 'team:message')).toEqual([]);
  });

  test('[I4] whoever is taken out of a team hears nothing more of it, and asks again', async () => {
    const [mara, tomas] = [await openDesk(relay, MARA), await openDesk(relay, TOMAS)];
    const waiting = await startWaiting(relay);
    await mara.open(waiting.sessionId);
    await expect(
      put('/teams/billing/members/7001-101', { teamId: 'billing', agentId: '7001-101', rank: null }),
    ).resolves.toMatchObject({
      ok: true,
    });
    await mara.notice('desk:changed');
    const before = mara.notices.length;
    const later = await startWaiting(relay);
    await waiting.customer.write('chat:send', waiting.sessionId, { text: 'Not for Mara' });
    await tomas.notice('desk:rows', ({ rows }) => rows.some(({ sessionId }) => sessionId === later.sessionId));
    await expect(mara.send('session:open', { sessionId: waiting.sessionId, lastSeq: 0 })).resolves.toMatchObject(
      refused('not-found'),
    );
    const heard = mara.notices.slice(before).map(({ name }) => name);
    expect(heard.filter((name) => name === 'desk:rows' || name === 'session:commit')).toEqual([]);
    expect((await deskOf(mara)).queues.map(({ name }) => name)).toEqual(['Mara']);
  });
});

describe('[I1] [I2] [I3] the dashboard', () => {
  test('members of lower rank who are here, their sessions of this team, and it follows', async () => {
    const [mara, rosa] = [await openDesk(relay, MARA), await openDesk(relay, ROSA)];
    await openDesk(relay, YUKI);
    const opened = await rosa.send('team:open', { teamId: 'billing' });
    expect(opened).toMatchObject({ value: { rank: 'lead', members: [{ agent: { name: 'Mara' }, sessions: [] }] } });
    const { sessionId } = await startTaken(relay, mara);
    const view = await rosa.notice('team:view', ({ members }) => members.some(({ sessions }) => sessions.length > 0));
    expect(view.members[0]?.sessions).toMatchObject([{ sessionId, customer: 'Dana', phase: 'active' }]);
    expect(view.figures).toMatchObject({ answered: 1, sessions: 1 });
  });

  test('a manager sees leads too; a member, or a lead of another team, sees none', async () => {
    const [yuki, mara] = [await openDesk(relay, YUKI), await openDesk(relay, MARA)];
    await openDesk(relay, ROSA);
    const board = await yuki.send('team:open', { teamId: 'billing' });
    expect(board.ok && board.value.members.map(({ agent }) => agent.name)).toEqual(['Mara', 'Rosa']);
    await expect(mara.send('team:open', { teamId: 'billing' })).resolves.toMatchObject(refused('not-allowed'));
    const rosa = await openDesk(relay, ROSA);
    await expect(rosa.send('team:open', { teamId: 'technical' })).resolves.toMatchObject(refused('not-allowed'));
  });
});

describe('[I9] [I10] [I11] watching a console', () => {
  test('the one who is watched knows who and why; only their frames reach only the watcher', async () => {
    const [mara, rosa, tomas] = [
      await openDesk(relay, MARA),
      await openDesk(relay, ROSA),
      await openDesk(relay, TOMAS),
    ];
    const watch = { teamId: 'billing', agentId: '7001-101', reason: 'First week' };
    const started = await rosa.send('monitor:start', watch);
    const monitorId = started.ok ? started.value.monitorId : '';
    await expect(mara.notice('monitor:state')).resolves.toMatchObject({
      isOn: true,
      watcher: { name: 'Rosa' },
      reason: 'First week',
    });
    await expect(rosa.send('monitor:start', watch)).resolves.toEqual(started);
    await mara.until(() => (told(mara, 'monitor:state') === 2 ? true : undefined));
    const frame = (data: string) => ({ monitorId, kind: 'base' as const, data });
    tomas.socket.emit('mirror:frame', frame('forged'));
    await tomas.send('watches:mine', {});
    mara.socket.emit('mirror:frame', frame('x'.repeat(200_000)));
    const seen = await rosa.notice('mirror:frame');
    expect(seen.data).toHaveLength(200_000);
    expect(tomas.notices.filter(({ name }) => name === 'mirror:frame')).toEqual([]);
    rosa.close();
    await mara.notice('monitor:state', ({ isOn }) => !isOn);
    const watches = await mara.send('watches:mine', {});
    expect(watches).toMatchObject({
      value: { entries: [{ watcher: { name: 'Rosa' }, sessionId: null, reason: 'First week' }] },
    });
  });

  test('[I3] nobody watches upwards, sideways or who is not here; refusals are noted', async () => {
    const [mara, rosa] = [await openDesk(relay, MARA), await openDesk(relay, ROSA)];
    const watch = (client: TestClient, agentId: string) =>
      client.send('monitor:start', { teamId: 'billing', agentId, reason: '' });
    await expect(watch(mara, '7001-105')).resolves.toMatchObject(refused('not-allowed'));
    await expect(watch(rosa, '7001-106')).resolves.toMatchObject(refused('not-allowed'));
    await expect(watch(rosa, '7001-103')).resolves.toMatchObject(refused('not-available'));
    await expect(watch(rosa, '7001-104')).resolves.toMatchObject(refused('not-found'));
  });
});

describe('[attack J] floods', () => {
  test('so many wait and no more; the others are asked to come back', async () => {
    await relay.close();
    relay = await createTestRelay({ env: { LIMIT_WAITING_CUSTOMERS: '2' } });
    const [first] = [await startWaiting(relay), await startWaiting(relay)];
    await expect(startWaiting(relay)).rejects.toThrow('busy');
    await first.customer.write('session:end', first.sessionId, {});
    await startWaiting(relay);
  });

  test('requests of one address are counted; asking again for the same is not', async () => {
    await relay.close();
    relay = await createTestRelay({ env: { LIMIT_HELP_REQUESTS_PER_MINUTE: '2' } });
    const request = { requestId: commandId() };
    await startWaiting(relay, request);
    await startWaiting(relay);
    await startWaiting(relay, request);
    await expect(startWaiting(relay)).rejects.toThrow('too-many');
  });

  test('[J7] [K9] who asked and never connects does not wait for ever', async () => {
    await relay.close();
    relay = await createTestRelay({ env: { CUSTOMER_GRACE_SECONDS: '1' }, roster: fernwayRoster({ routing: 'none' }) });
    const mara = await openDesk(relay, MARA);
    const asked = await relay.requestHelp({
      portalId: 'fernway-help',
      requestId: commandId(),
      name: 'Nobody',
      topic: '',
      mode: 'chat',
      device: DEVICE,
      to: null,
    });
    const sessionId = asked.body.ok ? asked.body.value.sessionId : '';
    await mara.notice('desk:rows', ({ rows }) => rows.some((row) => row.sessionId === sessionId));
    await mara.notice('desk:rows', ({ gone }) => gone.includes(sessionId));
  });
});
