import type { Preferences } from '#shared/protocol/desk.ts';
import type { PreferenceStore } from '../../../relay/domain/ports.ts';

const OWN: Preferences = { sounds: false, favourites: ['billing'], idleMinutes: 5 };

/** What every preference store must do. */
export function runPreferenceStoreSuite(name: string, setUp: () => Promise<PreferenceStore>): void {
  describe(`preference store: ${name}`, () => {
    let preferences: PreferenceStore;
    let agentId: string;
    let count = 0;

    beforeAll(async () => {
      preferences = await setUp();
    });
    beforeEach(() => {
      agentId = `a-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });

    test('[F5] keeps the newest and gives it back whole', async () => {
      await preferences.keep(agentId, { sounds: true, favourites: [], idleMinutes: null });
      await preferences.keep(agentId, OWN);
      await expect(preferences.find(agentId)).resolves.toEqual(OWN);
    });

    test('from several pages at once, one of them stays', async () => {
      const saves = Array.from({ length: 60 }, (_, minute) =>
        preferences.keep(agentId, { ...OWN, idleMinutes: minute + 1 }),
      );
      await Promise.all(saves);
      const found = await preferences.find(agentId);
      expect(found).toEqual({ ...OWN, idleMinutes: found?.idleMinutes ?? null });
      expect(found?.idleMinutes).toBeGreaterThan(0);
    });

    test('who has set nothing has none', async () => {
      await expect(preferences.find(agentId)).resolves.toBeUndefined();
    });
  });
}
