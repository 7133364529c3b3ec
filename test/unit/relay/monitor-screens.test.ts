import { monitorSite as site, PAGE, PAUSE_MS, refused, show, watch, type MonitorSite } from './monitor-site.ts';
import { MARA, newestAudit, ROSA, TENANT, TOMAS, YUKI, type RosterSite } from './roster/roster-site.ts';

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function actions(s: RosterSite): Promise<string[]> {
  await newestAudit(s);
  const entries = await s.audit.newest(TENANT, 50);
  return entries.map(({ by, action }) => `${by.name} ${action}`).reverse();
}

describe('[I10] the whole screen of who is watched', () => {
  test('where the tenant shows consoles only nobody is ever asked', async () => {
    const s = await site('console');
    const monitorId = watch(s);
    expect(s.screens.of(monitorId)).toEqual({ state: 'off' });
    expect(s.screens.ask(s.claims(ROSA), monitorId)).toMatchObject(refused('not-allowed'));
    expect(s.screens.agree(s.claims(MARA), { monitorId, surface: 'screen' }, PAGE)).toMatchObject(
      refused('wrong-state'),
    );
    expect(await actions(s)).not.toContain('Rosa screen-asked');
  });

  test('is asked for with the watch, and shown from the page that agreed to that watcher alone', async () => {
    const s = await site();
    const { screens, claims, media } = s;
    const [monitorId, other] = [watch(s), watch(s, YUKI)];
    expect([screens.of(monitorId), screens.of(other)]).toEqual([{ state: 'asked' }, { state: 'asked' }]);
    await show(s, monitorId);
    expect([screens.of(monitorId), screens.of(other)]).toEqual([
      { state: 'live', surface: 'screen' },
      { state: 'asked' },
    ]);
    await expect(screens.connect(claims(ROSA), monitorId, ROSA)).resolves.toMatchObject({
      value: { token: expect.stringMatching(/^see w\S+ watcher-/) as string },
    });
    expect(media.rooms.size).toBe(1);
    await expect(screens.connect(claims(YUKI), other, YUKI)).resolves.toMatchObject(refused('wrong-state'));
    await expect(screens.connect(claims(YUKI), monitorId, YUKI)).resolves.toMatchObject(refused('not-found'));
  });

  test('before the yes nobody connects or publishes; only who is watched can say it, once', async () => {
    const s = await site();
    const { screens, claims, media } = s;
    const monitorId = watch(s);
    for (const [who, page] of [
      [MARA, PAGE],
      [ROSA, ROSA],
    ] as const) {
      await expect(screens.connect(claims(who), monitorId, page)).resolves.toMatchObject(refused('wrong-state'));
    }
    await expect(screens.publish({ monitorId, identity: '' }, PAGE)).resolves.toMatchObject(refused('not-allowed'));
    for (const stranger of [ROSA, TOMAS, YUKI]) {
      const yes = screens.agree(claims(stranger), { monitorId, surface: 'screen' }, stranger);
      expect(yes).toMatchObject(refused('not-found'));
    }
    screens.agree(claims(MARA), { monitorId, surface: 'tab' }, PAGE);
    expect(screens.agree(claims(MARA), { monitorId, surface: 'tab' }, 'another')).toMatchObject(refused('wrong-state'));
    expect(media.rooms.size).toBe(0);
  });

  test('only the participant that the relay named may publish, from the page that agreed', async () => {
    const s = await site();
    const { screens, claims, media } = s;
    const monitorId = watch(s);
    screens.agree(claims(MARA), { monitorId, surface: 'screen' }, PAGE);
    const place = await screens.connect(claims(MARA), monitorId, PAGE);
    const watcher = await screens.connect(claims(ROSA), monitorId, ROSA);
    const [mine, hers] = [place, watcher].map((one) => (one.ok ? one.value.identity : ''));
    for (const [identity = '', page] of [
      [hers, PAGE],
      [hers, ROSA],
      [mine, 'another'],
      ['', PAGE],
    ] as const) {
      await expect(screens.publish({ monitorId, identity }, page)).resolves.toMatchObject(refused('not-allowed'));
    }
    await expect(screens.connect(claims(MARA), monitorId, 'another')).resolves.toMatchObject(refused('not-allowed'));
    expect([...media.rooms.values()].map(({ size }) => size)).toEqual([0]);
    expect(screens.of(monitorId)).toMatchObject({ state: 'agreed' });
  });

  test('[C15] after a refusal the watcher waits, also in a new watch; others do not', async () => {
    const s = await site();
    const { screens, claims, monitors, time } = s;
    const monitorId = watch(s);
    expect(screens.refuse(claims(ROSA), monitorId)).toMatchObject(refused('not-found'));
    expect(screens.refuse(claims(MARA), monitorId)).toMatchObject({ ok: true });
    expect(screens.of(monitorId)).toEqual({ state: 'refused', askAgainAt: time.now + PAUSE_MS });
    expect(screens.ask(claims(ROSA), monitorId)).toMatchObject({ error: { code: 'too-soon', retryAfterMs: PAUSE_MS } });
    monitors.stop(claims(ROSA), monitorId);
    const again = watch(s);
    expect(screens.of(again)).toEqual({ state: 'refused', askAgainAt: time.now + PAUSE_MS });
    expect(screens.of(watch(s, YUKI))).toEqual({ state: 'asked' });
    time.advance(PAUSE_MS);
    expect(screens.ask(claims(YUKI), again)).toMatchObject(refused('not-found'));
    expect(screens.ask(claims(ROSA), again)).toMatchObject({ ok: true });
    expect(screens.ask(claims(ROSA), again)).toMatchObject(refused('wrong-state'));
    expect(screens.of(again)).toEqual({ state: 'asked' });
  });

  test.each<[string, string, (s: MonitorSite, monitorId: string) => unknown]>([
    ['the agent hides it', 'ended', ({ screens, claims }, id) => screens.hide(claims(MARA), id)],
    ['the page that shows it is gone', 'ended', ({ screens }) => screens.leave(PAGE)],
    [
      'the agent signs out',
      'off',
      ({ here, monitors }) => {
        here.isHere = false;
        monitors.recheck();
      },
    ],
    ['the watcher stops', 'off', ({ monitors, claims }, id) => monitors.stop(claims(ROSA), id)],
    ['the watcher’s page is gone', 'off', ({ monitors }) => monitors.leave(ROSA)],
  ])('the room goes when %s, and what was given out opens nothing', async (_when, after, end) => {
    const s = await site();
    const { screens, claims, media } = s;
    const monitorId = watch(s);
    const identity = await show(s, monitorId);
    expect(media.rooms.size).toBe(1);
    const late = screens.connect(claims(ROSA), monitorId, ROSA);
    end(s, monitorId);
    await settled();
    expect(screens.of(monitorId).state).toBe(after);
    expect(media.rooms.size).toBe(0);
    await expect(late).resolves.toMatchObject(refused('wrong-state'));
    await expect(screens.connect(claims(ROSA), monitorId, ROSA)).resolves.toMatchObject({ ok: false });
    await expect(screens.publish({ monitorId, identity }, PAGE)).resolves.toMatchObject(refused('not-allowed'));
    expect(media.rooms.size).toBe(0);
    const ends = (await actions(s)).filter((action) => action.endsWith('-ended'));
    expect(ends).toEqual(after === 'off' ? ['Mara screen-ended', 'Rosa watch-ended'] : ['Mara screen-ended']);
  });

  test('a policy that shows consoles only ends the screen and not the watch; a lost rank ends both', async () => {
    const s = await site();
    const { screens, monitors, rosters, desk, claims, media } = s;
    rosters.onChange((tenantId) => {
      monitors.recheck();
      screens.recheck(tenantId);
    });
    const monitorId = watch(s);
    await show(s, monitorId);
    const policy = { ...rosters.stored(TENANT).policy, watchingShows: 'console' as const };
    await desk.putPolicy(claims(YUKI), { version: 1, policy });
    await settled();
    expect([screens.of(monitorId), media.rooms.size, monitors.isWatched(MARA)]).toEqual([{ state: 'off' }, 0, true]);
    await desk.putPolicy(claims(YUKI), { version: 2, policy: { ...policy, watchingShows: 'screen' } });
    expect(screens.ask(claims(ROSA), monitorId)).toMatchObject({ ok: true });
    await show(s, monitorId);
    await desk.putRank(claims(YUKI), { teamId: 'billing', agentId: ROSA, version: 3, rank: 'member' });
    await settled();
    expect([media.rooms.size, monitors.isWatched(MARA)]).toEqual([0, false]);
  });

  test('[L2] a media server that is away: said with a code; what it still holds goes when it is back', async () => {
    const s = await site();
    const { screens, claims, media, time } = s;
    const monitorId = watch(s);
    await show(s, monitorId);
    media.isAway = true;
    await expect(screens.connect(claims(ROSA), monitorId, ROSA)).resolves.toMatchObject(refused('media-unavailable'));
    screens.hide(claims(MARA), monitorId);
    await settled();
    expect(media.rooms.size).toBe(1);
    media.isAway = false;
    time.advance(1000);
    await settled();
    expect(media.rooms.size).toBe(0);
  });

  test('[K19] who asked, what was answered, from when to when it was seen, is in the audit', async () => {
    const s = await site();
    const { screens, claims, time, log, monitors } = s;
    const monitorId = watch(s);
    screens.refuse(claims(MARA), monitorId);
    time.advance(PAUSE_MS);
    screens.ask(claims(ROSA), monitorId);
    await show(s, monitorId);
    const from = time.now;
    time.advance(5000);
    screens.hide(claims(MARA), monitorId);
    time.advance(5000);
    monitors.stop(claims(ROSA), monitorId);
    expect((await actions(s)).slice(1)).toEqual([
      'Rosa watch-started',
      'Rosa screen-asked',
      'Mara screen-refused',
      'Rosa screen-asked',
      'Mara screen-agreed',
      'Mara screen-started',
      'Mara screen-ended',
      'Rosa watch-ended',
    ]);
    expect(await log.about(TENANT, MARA)).toMatchObject([
      { sessionId: null, until: from + 10_000, screens: [{ from, until: from + 5000 }] },
    ]);
  });
});
