import { createMemoryLeaseStore } from '../../../../relay/adapters/memory/memory-lease-store.ts';
import type { LeaseStore } from '../../../../relay/domain/ports.ts';
import { TenantLease } from '../../../../relay/domain/queue/tenant-lease.ts';
import { FakeTime } from '../../../support/fake-time.ts';
import { settle } from './queue-site.ts';

const LIFE_MS = 3000;

interface Contender {
  lease: TenantLease;
  news: string[];
}

function contender(
  time: Pick<FakeTime, 'clock' | 'timer'>,
  store: LeaseStore,
  holder: string,
  clock = time.clock,
  isNeeded = () => true,
): Contender {
  const news: string[] = [];
  const parts = { store, holder, lifeMs: LIFE_MS, clock, timer: time.timer, observe: () => undefined, isNeeded };
  const lease = new TenantLease('fernway', parts, {
    gained: async () => void news.push('gained'),
    lost: () => void news.push('lost'),
  });
  return { lease, news };
}

async function pass(time: FakeTime, ms: number, check: () => void = () => undefined): Promise<void> {
  for (let rest = ms; rest > 0; rest -= 100) {
    time.advance(Math.min(100, rest));
    await settle();
    check();
  }
}

/** A store whose answers can be held back or lost. */
function shakyStore(): LeaseStore & { fate: 'answers' | 'fails' | 'loses' | 'hangs' } {
  const store = createMemoryLeaseStore();
  const shaky = {
    fate: 'answers' as 'answers' | 'fails' | 'loses' | 'hangs',
    newest: async (name: string) => {
      if (shaky.fate === 'hangs') return new Promise<undefined>(() => undefined);
      if (shaky.fate !== 'answers') throw new Error('The store does not answer.');
      return store.newest(name);
    },
    claim: async (name: string, epoch: number, holder: string) => {
      if (shaky.fate === 'hangs') return new Promise<boolean>(() => undefined);
      if (shaky.fate === 'fails') throw new Error('The store does not answer.');
      const isOurs = await store.claim(name, epoch, holder);
      if (shaky.fate === 'loses') throw new Error('The answer is lost.');
      return isOurs;
    },
  };
  return shaky;
}

test('[G1] the first one has it at once and keeps it', async () => {
  const time = new FakeTime();
  const { lease, news } = contender(time, createMemoryLeaseStore(), 'one');
  await lease.start();
  await pass(time, 60_000, () => {
    expect(lease.isHeld).toBe(true);
  });
  expect(news).toEqual(['gained']);
});

test('[G1] of two there is never more than one holder, whatever their clocks say', async () => {
  const time = new FakeTime();
  const store = createMemoryLeaseStore();
  const one = contender(time, store, 'one');
  const two = contender(time, store, 'two', () => time.now - 86_400_000);
  await Promise.all([one.lease.start(), two.lease.start()]);
  await pass(time, 30_000, () => {
    expect([one.lease.isHeld, two.lease.isHeld].filter(Boolean)).toHaveLength(1);
  });
});

test('[A10] when the holder is killed another one has it within five seconds', async () => {
  const time = new FakeTime();
  const store = createMemoryLeaseStore();
  const dead = contender({ clock: time.clock, timer: () => () => undefined }, store, 'one');
  await dead.lease.start();
  const two = contender(time, store, 'two');
  await two.lease.start();
  await pass(time, 2900);
  expect(two.lease.isHeld).toBe(false);
  await pass(time, 2000);
  expect(two.lease.isHeld).toBe(true);
  expect(dead.lease.isHeld).toBe(false);
});

test('[A10] given up on purpose it is free at once', async () => {
  const time = new FakeTime();
  const store = createMemoryLeaseStore();
  const [one, two] = [contender(time, store, 'one'), contender(time, store, 'two')];
  await one.lease.start();
  await two.lease.start();
  await one.lease.stop();
  expect(one.lease.isHeld).toBe(false);
  await pass(time, 600);
  expect(two.lease.isHeld).toBe(true);
});

test.each(['fails', 'hangs'] as const)('[A2] while the store %s the holder stops in time', async (fate) => {
  const time = new FakeTime();
  const store = shakyStore();
  const { lease } = contender(time, store, 'one');
  await lease.start();
  store.fate = fate;
  await pass(time, LIFE_MS + 100);
  expect(lease.isHeld).toBe(false);
});

test('[A2] a claim whose answer was lost is found again', async () => {
  const time = new FakeTime();
  const store = shakyStore();
  const { lease, news } = contender(time, store, 'one');
  await lease.start();
  store.fate = 'loses';
  await pass(time, 1100);
  store.fate = 'answers';
  await pass(time, 5000, () => {
    expect(lease.isHeld).toBe(true);
  });
  expect(news).toEqual(['gained']);
});

test('[A2] a holder that slept through its life does not go on where it was', async () => {
  const time = new FakeTime();
  const store = createMemoryLeaseStore();
  const sleeper = contender(time, store, 'one');
  await sleeper.lease.start();
  await store.claim('queues-fernway', 9, 'two');
  time.now += 10_000;
  expect(sleeper.lease.isHeld).toBe(false);
  await pass(time, 1100);
  expect(sleeper.news).toEqual(['gained', 'lost']);
  expect((await store.newest('queues-fernway'))?.holder).toBe('two');
});

test('[A7] a holder without agents leaves the lease to the relay that has them', async () => {
  const time = new FakeTime();
  const store = createMemoryLeaseStore();
  const [empty, full] = [
    contender(time, store, 'one', time.clock, () => false),
    contender(time, store, 'two', time.clock, () => false),
  ];
  await empty.lease.start();
  await full.lease.start();
  await pass(time, 20_000, () => {
    expect(empty.lease.isHeld).toBe(true);
  });
  await full.lease.stop();
  const agents = contender(time, store, 'three');
  await agents.lease.start();
  await pass(time, 4000);
  expect(agents.lease.isHeld).toBe(true);
  await pass(time, 20_000, () => {
    expect(agents.lease.isHeld).toBe(true);
  });
});
