import type { LeaseStore } from '../../../relay/domain/ports.ts';

/** What every lease store must do. */
export function runLeaseStoreSuite(name: string, setUp: () => Promise<LeaseStore>): void {
  describe(`lease store: ${name}`, () => {
    let leases: LeaseStore;
    const run = `${String(process.pid)}-${String(Date.now())}`;

    beforeAll(async () => {
      leases = await setUp();
    });

    test('nobody holds what was never claimed', async () => {
      await expect(leases.newest(`${run}-none`)).resolves.toBeUndefined();
    });

    test('an epoch is given once, also to the one who has it', async () => {
      const lease = `${run}-once`;
      await expect(leases.claim(lease, 1, 'relay-1')).resolves.toBe(true);
      await expect(leases.claim(lease, 1, 'relay-2')).resolves.toBe(false);
      await expect(leases.claim(lease, 1, 'relay-1')).resolves.toBe(false);
      await expect(leases.newest(lease)).resolves.toEqual({ epoch: 1, holder: 'relay-1' });
    });

    test('the highest epoch counts, and leases do not mix', async () => {
      const lease = `${run}-highest`;
      for (const epoch of [1, 2, 3, 11]) await leases.claim(lease, epoch, `relay-${String(epoch)}`);
      await leases.claim(`${run}-other`, 50, 'relay-50');
      await expect(leases.newest(lease)).resolves.toEqual({ epoch: 11, holder: 'relay-11' });
      await expect(leases.claim(lease, 11, 'relay-2')).resolves.toBe(false);
    });

    test('of 60 who claim an epoch at once, one gets it', async () => {
      const lease = `${run}-race`;
      const holders = Array.from({ length: 60 }, (_, index) => `relay-${String(index)}`);
      const claims = await Promise.all(holders.map((holder) => leases.claim(lease, 1, holder)));
      const winners = holders.filter((_, index) => claims[index]);
      expect(winners).toHaveLength(1);
      await expect(leases.newest(lease)).resolves.toEqual({ epoch: 1, holder: winners[0] });
    });

    test('a long row of epochs keeps its newest', async () => {
      const lease = `${run}-long`;
      for (let epoch = 1; epoch <= 80; epoch += 1) await leases.claim(lease, epoch, 'relay-1');
      await expect(leases.newest(lease)).resolves.toEqual({ epoch: 80, holder: 'relay-1' });
      await expect(leases.claim(lease, 80, 'relay-2')).resolves.toBe(false);
      await expect(leases.claim(lease, 79, 'relay-2')).resolves.toBe(false);
    });
  });
}
