import { Rate } from '../../../../relay/cobrowse/rate.ts';

describe('[R4] how often something may happen', () => {
  test('as often as a second allows at once, then evenly, and never more for having waited', () => {
    const rate = new Rate(30, 0);
    const taken = (now: number, tries: number) => Array.from({ length: tries }, () => rate.take(now)).filter(Boolean);
    expect(taken(0, 50)).toHaveLength(30);
    expect(taken(100, 50)).toHaveLength(3);
    expect(taken(60_000, 50)).toHaveLength(30);
  });

  test('what is refused costs nothing', () => {
    const rate = new Rate(10, 0);
    for (let count = 0; count < 1000; count++) rate.take(0);
    expect(rate.take(100)).toBe(true);
  });
});
