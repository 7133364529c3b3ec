import { createMemoryAuditStore } from '../../../../relay/adapters/memory/memory-audit-store.ts';
import type { AuditStore } from '../../../../relay/domain/ports.ts';
import { Audit } from '../../../../relay/domain/roster/audit.ts';
import { FakeTime } from '../../../support/fake-time.ts';

const ROSA = { id: '7001-105', name: 'Rosa' };

function auditOver(store: AuditStore) {
  const time = new FakeTime();
  const observed: string[] = [];
  const observe = (event: string) => void observed.push(event);
  return {
    time,
    observed,
    audit: new Audit({ store, clock: time.clock, timer: time.timer, randomId: () => 'r', observe }),
  };
}

test('what happens in one moment keeps its order', async () => {
  const { audit } = auditOver(createMemoryAuditStore());
  for (const target of ['a', 'b', 'c']) audit.record('fernway', ROSA, 'team.put', target, 'done');
  await audit.settle();
  expect((await audit.newest('fernway', 10)).map(({ target }) => target)).toEqual(['c', 'b', 'a']);
  expect(await audit.about('fernway', 'b', 10)).toHaveLength(1);
});

test('while the store is away nothing throws, and each entry arrives once', async () => {
  const store = createMemoryAuditStore();
  let isAway = true;
  const { audit, time, observed } = auditOver({
    newest: (tenantId, limit, target) => store.newest(tenantId, limit, target),
    add: async (entry) => {
      await store.add(entry);
      // Written or not, the answer is lost.
      if (isAway) throw new Error('away');
    },
  });
  audit.record('fernway', ROSA, 'team.put', 'a', 'refused', 'why');
  const given = audit.settle();
  await Promise.resolve();
  time.advance(2000);
  await given;
  expect(observed).toContain('audit-delayed');
  isAway = false;
  const settled = audit.settle();
  time.advance(60_000);
  await settled;
  expect(await audit.newest('fernway', 10)).toMatchObject([{ target: 'a', outcome: 'refused', detail: 'why' }]);
});
