import { AgentPresence, type Beat } from '../../../../relay/domain/presence/agent-presence.ts';
import { FakeTime } from '../../../support/fake-time.ts';

let time: FakeTime;
let changes: string[];
let presence: AgentPresence;

beforeEach(() => {
  time = new FakeTime();
  changes = [];
  presence = new AgentPresence({
    clock: time.clock,
    timer: time.timer,
    changed: (agentId) => changes.push(presence.isHere(agentId) ? 'here' : 'gone'),
  });
});

const beat = (change: Partial<Beat> = {}) =>
  presence.beat('a1', { page: 'p1', idleMs: 0, isLocked: false, isFrozen: false, ...change });
const reasons = (idleLimitMs: number | null = null) => presence.statusOf('a1', idleLimitMs).reasons;

test('[P1] without a beat an agent is gone after 45 s, not before, and it is told once', () => {
  beat();
  time.advance(44_999);
  expect(presence.isHere('a1')).toBe(true);
  time.advance(1);
  expect(presence.isHere('a1')).toBe(false);
  expect(presence.here()).toEqual([]);
  expect(presence.absentSince('a1')).toBe(time.now);
  expect(presence.statusOf('a1', null)).toEqual({ reasons: ['offline'], since: time.now });
  expect(changes).toEqual(['here', 'gone']);
});

test('[P2] a flap of 10 s between beats, at its worst, is no absence', () => {
  for (let count = 0; count < 20; count += 1) {
    beat();
    time.advance(15_000 + 10_000);
  }
  expect(changes).toEqual(['here']);
});

test('[P2] a reload says that it leaves and is back within the grace', () => {
  beat();
  presence.leave('a1', 'p1');
  time.advance(10_000);
  beat({ page: 'p2' });
  time.advance(30_000);
  expect(changes).toEqual(['here']);
});

test('[F7] an agent who leaves is gone after the grace; another page keeps them', () => {
  beat();
  beat({ page: 'p2' });
  presence.leave('a1', 'p1');
  time.advance(20_000);
  expect(presence.isHere('a1')).toBe(true);
  presence.leave('a1', 'p2');
  time.advance(11_999);
  expect(presence.isHere('a1')).toBe(true);
  time.advance(1);
  expect(changes).toEqual(['here', 'gone']);
  expect(presence.absentSince('a1')).toBe(time.now);
});

test('[G10] locked and frozen count only when every live page is so', () => {
  beat({ isLocked: true });
  expect(reasons()).toEqual(['locked']);
  beat({ page: 'p2', isFrozen: true });
  expect(reasons()).toEqual(['frozen']);
  beat({ page: 'p3' });
  expect(reasons()).toEqual([]);
  time.advance(40_000);
  beat({ isLocked: true });
  time.advance(5_000);
  expect(reasons()).toEqual(['locked']);
});

test('[G12] idle is counted over all tabs, by the relay clock, and coming back is told', () => {
  beat({ idleMs: 100_000 });
  beat({ page: 'p2', idleMs: 20_000 });
  expect(reasons(60_000)).toEqual([]);
  const idleAt = time.now + 40_000;
  time.advance(40_000);
  expect(presence.statusOf('a1', 60_000)).toEqual({ reasons: ['idle'], since: idleAt });
  expect(reasons(null)).toEqual([]);
  for (let count = 0; count < 3; count += 1) {
    time.advance(15_000);
    beat({ idleMs: time.now - idleAt + 60_000 });
  }
  changes = [];
  beat({ idleMs: 0 });
  expect(changes).toEqual(['here']);
  expect(reasons(60_000)).toEqual([]);
});

test('[A10] who was never seen may have been here just before this relay started', () => {
  const startedAt = time.now;
  expect(presence.isHere('a2')).toBe(false);
  expect(presence.absentSince('a2')).toBe(startedAt + 45_000);
});

test('after a stop nothing is told any more', () => {
  beat();
  presence.stop();
  time.advance(100_000);
  expect(changes).toEqual(['here']);
});
