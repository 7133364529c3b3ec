import type { AuditStore } from '../../../relay/domain/ports.ts';

/** What every audit store must do. */
export function runAuditStoreSuite(name: string, setUp: () => Promise<AuditStore>): void {
  describe(`audit store: ${name}`, () => {
    let audit: AuditStore;
    let tenantId: string;
    let count = 0;

    beforeAll(async () => {
      audit = await setUp();
    });
    beforeEach(() => {
      tenantId = `t-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });
    const entryOf = (number: number, target = 'team:billing', at = 1000 + number) => ({
      id: `${tenantId}-${String(number).padStart(3, '0')}`,
      tenantId,
      at,
      by: { id: '7001-105', name: 'Rosa' },
      action: 'queue.put',
      target,
      outcome: 'refused' as const,
      detail: `{"$gt": ""} ${String(number)}`,
    });
    const detailsOf = async (limit: number, target?: string) =>
      (await audit.newest(tenantId, limit, target)).map(({ detail }) => Number(detail.split(' ').at(-1)));

    test('lists the newest first, of this tenant alone', async () => {
      for (const number of [2, 0, 1]) await audit.add(entryOf(number));
      await audit.add({ ...entryOf(9), id: `${tenantId}-other`, tenantId: `${tenantId}-other` });
      await expect(detailsOf(2)).resolves.toEqual([2, 1]);
      const { id: _id, tenantId: _tenantId, ...entry } = entryOf(2);
      expect((await audit.newest(tenantId, 1))[0]).toEqual(entry);
    });

    test('entries of one moment keep their order', async () => {
      for (const number of [1, 3, 2]) await audit.add(entryOf(number, 'policy', 5000));
      await expect(detailsOf(10)).resolves.toEqual([3, 2, 1]);
    });

    test('lists what was about one target', async () => {
      await audit.add(entryOf(1, 'policy'));
      await audit.add(entryOf(2, 'agent:7001-101'));
      await expect(detailsOf(10, 'policy')).resolves.toEqual([1]);
    });

    test('the same entry again has no effect', async () => {
      await Promise.all(Array.from({ length: 20 }, () => audit.add(entryOf(1))));
      await expect(detailsOf(100)).resolves.toEqual([1]);
    });
  });
}
