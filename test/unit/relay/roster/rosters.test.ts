import type { Session } from '#shared/protocol/session.ts';
import { DEFAULT_SETTINGS } from '../../../../relay/domain/roster/default-settings.ts';
import { createRosterSite, MARA, ROSA, rosterWithGroups, sharedStores, TENANT, TOMAS, YUKI } from './roster-site.ts';

const NEW = '7001-199';
const agentWith = (groups: string[], id = NEW) => ({ id, tenantId: TENANT, name: 'Lena', groups });

describe('[K4] agents and the groups of the help desk', () => {
  test('first sight: a group of the help desk makes a member of the teams that name it', async () => {
    const { rosters } = await createRosterSite();
    expect(rosters.member(TENANT, NEW)).toBeUndefined();
    rosters.meet(agentWith(['32', '99']));
    expect(rosters.ranksOf(TENANT, NEW)).toEqual({ technical: 'member' });
    expect(rosters.membersOf(TENANT, 'technical').map(({ agentId }) => agentId)).toContain(NEW);
    expect(rosters.settingsOf(TENANT, NEW)).toEqual(DEFAULT_SETTINGS);
    expect(rosters.of(TENANT).members.map(({ agentId }) => agentId)).toContain(NEW);
  });

  test('other groups at the next sign-in move them, and whoever listens is told once', async () => {
    const { rosters } = await createRosterSite();
    const told: string[] = [];
    rosters.onChange((tenantId) => told.push(tenantId));
    rosters.meet(agentWith(['32']));
    rosters.meet(agentWith(['32']));
    rosters.meet(agentWith(['31']));
    expect(rosters.ranksOf(TENANT, NEW)).toEqual({ billing: 'member' });
    expect(rosters.membersOf(TENANT, 'technical').map(({ agentId }) => agentId)).not.toContain(NEW);
    expect(told).toEqual([TENANT, TENANT]);
  });

  test('a rank that somebody gave counts more than a group', async () => {
    const { rosters } = await createRosterSite();
    rosters.meet({ ...agentWith(['31', '32'], ROSA), name: 'Rosa' });
    expect(rosters.ranksOf(TENANT, ROSA)).toEqual({ billing: 'lead', technical: 'member' });
  });

  test('an agent without any team has no ranks and the usual settings', async () => {
    const { rosters } = await createRosterSite();
    rosters.meet(agentWith([]));
    expect(rosters.ranksOf(TENANT, NEW)).toEqual({});
    expect(rosters.teamsOf(TENANT, NEW)).toEqual([]);
    expect(rosters.settingsOf(TENANT, NEW)).toEqual(DEFAULT_SETTINGS);
  });

  test('who signed in at another relay is known when asked for, and after a minute in any case', async () => {
    const stores = sharedStores();
    const here = await createRosterSite(stores);
    await stores.agents.keep(agentWith(['31']));
    await here.rosters.know(TENANT, NEW);
    expect(here.rosters.ranksOf(TENANT, NEW)).toEqual({ billing: 'member' });
    await stores.agents.keep(agentWith(['32']));
    await here.rosters.refresh();
    expect(here.rosters.ranksOf(TENANT, NEW)).toEqual({ billing: 'member' });
    here.time.advance(60_000);
    await here.rosters.refresh();
    expect(here.rosters.ranksOf(TENANT, NEW)).toEqual({ technical: 'member' });
  });
});

describe('where a roster comes from', () => {
  test('a tenant begins with its seed, once, whatever the file says later', async () => {
    const stores = sharedStores();
    const first = await createRosterSite(stores);
    expect(first.rosters.of(TENANT).version).toBe(1);
    const later = await createRosterSite(stores, { ...first.rosters.stored(TENANT), teams: [], members: [] });
    expect(later.rosters.of(TENANT).teams).toHaveLength(2);
  });

  test('two relays that start at once seed it once', async () => {
    const stores = sharedStores();
    const sites = await Promise.all([createRosterSite(stores), createRosterSite(stores)]);
    expect(sites.map(({ rosters }) => rosters.stored(TENANT).version)).toEqual([1, 1]);
    await Promise.all(sites.map(({ audit }) => audit.settle()));
    expect(await stores.audit.newest(TENANT, 10)).toHaveLength(1);
  });

  test('a tenant without a seed has no teams; its agents stand for themselves', async () => {
    const { rosters } = await createRosterSite();
    expect(rosters.of('other')).toMatchObject({ version: 0, teams: [], members: [] });
    expect(rosters.team('other', 'billing')).toBeUndefined();
    expect(rosters.ranksOf('other', YUKI)).toEqual({});
  });

  test('what one relay changes another takes up', async () => {
    const stores = sharedStores();
    const here = await createRosterSite(stores);
    const there = await createRosterSite(stores);
    await there.desk.putRank(there.claims(YUKI), { teamId: 'billing', agentId: MARA, version: 1, rank: 'lead' });
    expect(here.rosters.ranksOf(TENANT, MARA)).toEqual({ billing: 'member' });
    await here.rosters.refresh();
    expect(here.rosters.ranksOf(TENANT, MARA)).toEqual({ billing: 'lead' });
  });
});

test('[I10] a roster that was stored before screens could be shown shows consoles', async () => {
  const seed = rosterWithGroups();
  const { watchingShows: _new, ...policy } = seed.policy;
  const { rosters } = await createRosterSite(undefined, { ...seed, policy: policy as typeof seed.policy });
  expect(rosters.of(TENANT).policy.watchingShows).toBe('console');
});

describe('[I4] what somebody stands for', () => {
  const session = (ownerId: string | null) =>
    ({ teamId: 'billing', owner: ownerId === null ? null : { id: ownerId, name: 'x' } }) as Session;

  test('own ranks, permissions, and the ranks of the owner', async () => {
    const { rosters } = await createRosterSite();
    expect(rosters.standingOf(TENANT, ROSA, session(TOMAS))).toMatchObject({
      agentId: ROSA,
      ranks: { billing: 'lead', technical: 'member' },
      ownerRanks: { billing: 'member', technical: 'member' },
      leadsMayJoin: true,
      watching: 'always',
    });
    expect(rosters.standingOf(TENANT, ROSA, session(null)).ownerRanks).toEqual({});
  });

  test('a guest and an agent of another tenant stand for nothing', async () => {
    const { rosters } = await createRosterSite();
    for (const stranger of ['guest-1', '7002-101']) {
      expect(rosters.standingOf(TENANT, stranger, session(MARA))).toMatchObject({ ranks: {}, permissions: [] });
    }
    expect(rosters.standingOf('other', YUKI, session(MARA))).toMatchObject({ ranks: {}, permissions: [] });
  });
});
