import type { Roster } from '#shared/protocol/roster.ts';
import type { RosterChange, RosterStore } from '../../../relay/domain/ports.ts';

const WRITERS = 60;
const ROSA = { id: '7001-105', name: 'Rosa' };

function rosterOf(version: number, name = 'Billing'): Roster {
  return {
    version,
    skills: [{ id: 'cards', name: 'Card payments' }],
    teams: [
      {
        id: 'billing',
        name,
        groups: ['31', '$where'],
        queue: {
          routing: 'skills',
          offerSeconds: 30,
          stickyRejection: true,
          waitingRule: { then: 'alert', afterSeconds: 60 },
          bounceCap: null,
          skills: ['cards'],
        },
      },
    ],
    members: [
      {
        agentId: ROSA.id,
        name: ROSA.name,
        ranks: { billing: 'lead' },
        settings: { skills: [], capacity: 3, idleMinutes: null, permissions: ['guest.invite'] },
      },
    ],
    policy: {
      leadsMayJoin: true,
      watching: 'sessions',
      watchingShows: 'console',
      missesUntilAway: null,
      generalTeamId: 'billing',
    },
    masking: {
      'fernway-help': { mode: 'private', mask: ['.a > .b'], show: ['[data-x="$where"]'], block: [], pages: [] },
    },
  };
}

function changeOf(version: number, what = 'changed the queue of Billing'): RosterChange {
  return { version, by: ROSA, at: 1000 + version, what };
}

/** What every roster store must do; the memory one and each real store run the same. */
export function runRosterStoreSuite(name: string, setUp: () => Promise<RosterStore>): void {
  describe(`roster store: ${name}`, () => {
    let rosters: RosterStore;
    let tenant: string;
    let count = 0;

    beforeAll(async () => {
      rosters = await setUp();
    });
    beforeEach(() => {
      tenant = `t-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });

    test(`of ${String(WRITERS)} writers of one version exactly one wins, ten times`, async () => {
      for (let version = 1; version <= 10; version++) {
        const attempts = Array.from({ length: WRITERS }, async (_, writer) => {
          const name = `team ${String(writer)}`;
          return { name, outcome: await rosters.add(tenant, rosterOf(version, name), changeOf(version, name)) };
        });
        const winners = (await Promise.all(attempts)).filter(({ outcome }) => outcome === 'written');
        expect(winners).toHaveLength(1);
        expect((await rosters.newest(tenant))?.teams[0]?.name).toBe(winners[0]?.name);
        expect((await rosters.change(tenant, version))?.what).toBe(winners[0]?.name);
      }
    });

    test('gives back the newest version whole, and nothing of other tenants', async () => {
      await rosters.add(tenant, rosterOf(1, 'first'), changeOf(1));
      await rosters.add(tenant, rosterOf(2, 'second'), changeOf(2));
      await rosters.add(`${tenant}-other`, rosterOf(3, 'other'), changeOf(3));
      await expect(rosters.newest(tenant)).resolves.toEqual(rosterOf(2, 'second'));
      await expect(rosters.change(tenant, 3)).resolves.toBeUndefined();
    });

    test('a tenant without a roster has none', async () => {
      await expect(rosters.newest(tenant)).resolves.toBeUndefined();
      await expect(rosters.change(tenant, 1)).resolves.toBeUndefined();
    });

    test('of old versions it keeps who changed what, and their place stays taken', async () => {
      for (let version = 1; version <= 60; version++) await rosters.add(tenant, rosterOf(version), changeOf(version));
      await expect(rosters.change(tenant, 1)).resolves.toEqual(changeOf(1));
      await expect(rosters.add(tenant, rosterOf(1), changeOf(1))).resolves.toBe('taken');
      await expect(rosters.newest(tenant)).resolves.toEqual(rosterOf(60));
    });
  });
}
