import { CaseLines } from '../../../relay/domain/delivery/case-lines.ts';
import { retryDelay } from '../../../relay/domain/delivery/retry-delay.ts';

describe('[K2] lines of deliveries', () => {
  test('work on the head only, in order, and go on when it leaves', () => {
    const worked: string[] = [];
    const lines = new CaseLines((id) => worked.push(id));
    lines.join('a', 'one', false);
    lines.join('a', 'two', false);
    lines.join('b', 'other', false);
    expect(worked).toEqual(['one', 'other']);
    lines.leave('a', 'one');
    expect(worked).toEqual(['one', 'other', 'two']);
  });

  test('a failed head keeps its place until it is retried', () => {
    const worked: string[] = [];
    const lines = new CaseLines((id) => worked.push(id));
    lines.join('a', 'one', true);
    lines.join('a', 'two', false);
    expect(worked).toEqual([]);
    lines.join('a', 'one', false);
    lines.leave('a', 'one');
    expect(worked).toEqual(['one', 'two']);
  });

  test('leaving twice, or without having joined, changes nothing', () => {
    const worked: string[] = [];
    const lines = new CaseLines((id) => worked.push(id));
    lines.leave('a', 'one');
    lines.join('a', 'one', false);
    lines.leave('a', 'one');
    lines.leave('a', 'one');
    expect(worked).toEqual(['one']);
  });
});

describe('[K2] the wait before a retry', () => {
  test('doubles, is spread over its second half, and ends at five minutes', () => {
    expect([1, 2, 3].map((attempt) => retryDelay(attempt, 1000, 1))).toEqual([1000, 2000, 4000]);
    expect(retryDelay(1, 1000, 0)).toBe(500);
    expect(retryDelay(30, 1000, 1)).toBe(300_000);
  });

  test('is never shorter than the help desk asked for', () => {
    expect(retryDelay(1, 1000, 1, 90_000)).toBe(90_000);
  });
});
