import { Pace } from '../../../../relay/cobrowse/pace.ts';

const MB = 1024 * 1024;

/** How long a browser that sends as fast as it may needs for `count` messages of `bytes`, in ms. */
function timeFor(count: number, bytes: number): number {
  const pace = new Pace(0);
  let now = 0;
  for (let sent = 0; sent < count; sent++) now += pace.spend(now, bytes);
  return now;
}

describe('[R4] the pace of one browser', () => {
  test('a burst passes at once', () => {
    expect(timeFor(16, MB)).toBe(0);
    expect(timeFor(1000, 100)).toBe(0);
  });

  test('after it 8 MB a second, and 500 messages', () => {
    expect(timeFor(16 + 80, MB)).toBeCloseTo(10_000);
    expect(timeFor(1000 + 5000, 100)).toBeCloseTo(10_000);
  });

  test('a pause is long enough for what came at once', () => {
    const pace = new Pace(0);
    for (let sent = 0; sent < 1999; sent++) pace.spend(0, 10);
    expect(pace.spend(0, 10)).toBeCloseTo(2_000);
    expect(pace.spend(2_000, 10)).toBeCloseTo(2);
  });
});
