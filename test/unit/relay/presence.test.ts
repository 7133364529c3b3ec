import { CustomerGrace } from '../../../relay/domain/presence/customer-grace.ts';
import { Presence } from '../../../relay/domain/presence/presence.ts';
import { Receipts } from '../../../relay/domain/presence/receipts.ts';
import { FakeTime } from '../../support/fake-time.ts';

const FLAP = 10_000;

function setUp() {
  const time = new FakeTime();
  const told: boolean[] = [];
  const changed = (_id: string, { customer }: { customer: { isHere: boolean } }) => told.push(customer.isHere);
  const presence = new Presence({ flapMs: FLAP, clock: time.clock, timer: time.timer, changed });
  return { time, told, presence };
}

describe('presence', () => {
  test('[P2] a connection that flaps for less than ten seconds is no absence', () => {
    const { time, told, presence } = setUp();
    presence.arrive('s', 'customer', 'c1');
    presence.leave('s', 'customer', 'c1');
    time.advance(FLAP - 1);
    presence.arrive('s', 'customer', 'c2');
    time.advance(10 * FLAP);
    expect(told).toEqual([true]);
  });

  test('[P1] a longer absence is told once, since the moment it began', () => {
    const { time, told, presence } = setUp();
    presence.arrive('s', 'customer', 'c1');
    const left = time.now;
    presence.leave('s', 'customer', 'c1');
    time.advance(FLAP);
    expect(told).toEqual([true, false]);
    expect(presence.of('s').customer).toEqual({ isHere: false, since: left });
  });

  test('[F20] two tabs are one person: closing one of them is no absence', () => {
    const { time, told, presence } = setUp();
    presence.arrive('s', 'customer', 'c1');
    presence.arrive('s', 'customer', 'c2');
    presence.leave('s', 'customer', 'c1');
    time.advance(10 * FLAP);
    expect(told).toEqual([true]);
  });

  test('after stop nobody is told anything', () => {
    const { time, told, presence } = setUp();
    presence.arrive('s', 'customer', 'c1');
    presence.leave('s', 'customer', 'c1');
    presence.stop();
    time.advance(10 * FLAP);
    expect(told).toEqual([true]);
  });
});

describe('[K9] [C9] the grace of a customer who is away', () => {
  const away = { isHere: false, since: 7 };

  test('ends the session after the grace, once', () => {
    const time = new FakeTime();
    const gone: number[] = [];
    const grace = new CustomerGrace(60_000, time.timer, (_id, since) => gone.push(since));
    grace.watch('s', away);
    time.advance(59_999);
    expect(gone).toEqual([]);
    time.advance(60_001);
    expect(gone).toEqual([7]);
  });

  test('coming back in time cancels it', () => {
    const time = new FakeTime();
    const gone: number[] = [];
    const grace = new CustomerGrace(60_000, time.timer, (_id, since) => gone.push(since));
    grace.watch('s', away);
    time.advance(59_999);
    grace.watch('s', { isHere: true, since: 8 });
    time.advance(600_000);
    expect(gone).toEqual([]);
  });
});

describe('[C1] [M7] receipts', () => {
  test('only grow, never pass the log, and seen includes delivered', () => {
    const receipts = new Receipts();
    expect(receipts.advance('s', 'agent', { delivered: 0, seen: 3 }, 5)).toEqual({ delivered: 3, seen: 3 });
    expect(receipts.advance('s', 'agent', { delivered: 2, seen: 1 }, 5)).toBeUndefined();
    expect(receipts.advance('s', 'agent', { delivered: 99, seen: 99 }, 5)).toEqual({ delivered: 5, seen: 5 });
    expect(receipts.of('s').customer).toEqual({ delivered: 0, seen: 0 });
  });
});
