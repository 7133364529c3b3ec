import { LinePace } from '../../../../relay/domain/queue/line-pace.ts';
import { SupportDay } from './support-day.ts';

const times = (count: number, task: () => void) => Array.from({ length: count }).forEach(task);
const line = (waiting: number, atWork: number, free = 0) => ({ waiting, atWork, free });

test('[B5] nothing is said while too little is known', () => {
  const pace = new LinePace();
  pace.observe(0, line(3, 2));
  pace.observe(60_000, line(3, 2));
  pace.advance();
  expect(pace.estimate(1)).toBeNull();
});

test('[B5] a steady line is told as it is, and no agents means no promise', () => {
  const pace = new LinePace();
  for (let minute = 0; minute <= 60; minute += 1) {
    pace.observe(minute * 60_000, line(5, 4));
    if (minute > 0) times(2, () => pace.advance());
  }
  expect(Math.abs((pace.estimate(2) ?? 0) - 60_000)).toBeLessThan(5000);
  pace.observe(61 * 60_000, line(5, 8));
  expect(Math.abs((pace.estimate(4) ?? 0) - 60_000)).toBeLessThan(5000);
  pace.observe(62 * 60_000, line(5, 0));
  expect(pace.estimate(2)).toBeNull();
});

test('[B5] neither a quiet hour nor one in which everybody was asked at once counts', () => {
  const pace = new LinePace();
  for (let minute = 0; minute <= 30; minute += 1) {
    pace.observe(minute * 60_000, line(5, 4));
    pace.advance();
  }
  pace.observe(31 * 60_000, line(0, 4, 4));
  pace.observe(91 * 60_000, line(1, 4, 4));
  const before = pace.estimate(7);
  times(3, () => pace.advance());
  pace.observe(151 * 60_000, line(1, 4, 4));
  expect(pace.estimate(7)).toBe(before);
  expect(pace.estimate(4)).toBe(0);
});

test('[B5] [B6] on a simulated day the median error of the estimate is at most a quarter', () => {
  const errors = [1, 2, 3, 4, 5].map((seed) => new SupportDay(seed).run());
  const report = errors.map(
    ({ seed, told, medianError, longestMs }) =>
      `day ${String(seed)}: ${String(told)} estimates, median error ${(medianError * 100).toFixed(1)} %, longest wait ${String(Math.round(longestMs / 1000))} s`,
  );
  process.stdout.write(`${report.join('\n')}\n`);
  for (const { told, medianError } of errors) {
    expect(told).toBeGreaterThan(300);
    expect(medianError).toBeLessThanOrEqual(0.25);
  }
});
