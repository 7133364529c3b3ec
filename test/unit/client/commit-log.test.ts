import { CommitLog } from '#shared/client/commit-log.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import fc from 'fast-check';
import { SESSION_ID, commit, joined, message, opened } from './sample-commits.ts';

const seqs = (commits: readonly Commit[]) => commits.map(({ seq }) => seq);

test('[M2] a commit that comes twice is in the log once', () => {
  const log = new CommitLog(SESSION_ID);
  log.accept([opened(), joined(), message(3, 'Hello')]);
  expect(log.accept([message(3, 'Hello'), opened()])).toEqual([]);
  expect(seqs(log.commits)).toEqual([1, 2, 3]);
});

test('[M3] a commit that skips ahead waits until what is missing is here', () => {
  const log = new CommitLog(SESSION_ID);
  log.accept([opened()]);
  expect(log.accept([message(4, 'Second'), message(3, 'First')])).toEqual([]);
  expect(log.hasGap).toBe(true);
  expect(log.lastSeq).toBe(1);
  expect(seqs(log.accept([joined()]))).toEqual([2, 3, 4]);
  expect(log.hasGap).toBe(false);
});

test('[M3] [M5] any order and any repetition of the same commits ends in the same log and session', () => {
  const history = [
    opened(),
    joined(),
    ...Array.from({ length: 12 }, (_, index) => message(index + 3, `text ${index}`)),
  ];
  const expected = new CommitLog(SESSION_ID);
  expected.accept(history);
  const arrivals = fc
    .tuple(fc.shuffledSubarray(history, { minLength: history.length }), fc.subarray(history))
    .map(([all, again]) => [...again, ...all, ...again]);
  fc.assert(
    fc.property(arrivals, (arriving) => {
      const log = new CommitLog(SESSION_ID);
      for (const one of arriving) log.accept([one]);
      expect(log.commits).toEqual(expected.commits);
      expect(log.session).toEqual(expected.session);
    }),
  );
});

test('[C1] the session is folded as commits come; an event this version does not know changes nothing', () => {
  const log = new CommitLog(SESSION_ID);
  log.accept([opened(), joined()]);
  expect(log.session).toMatchObject({ phase: 'active', customer: { name: 'Dana' } });
  const unknown = { ...commit(3, []), events: [{ type: 'from-the-future' }] };
  log.accept(JSON.parse(JSON.stringify([unknown])) as Commit[]);
  expect(log.session).toMatchObject({ phase: 'active', seq: 3 });
});

test('[M3] each change makes a new list, so that a view that was handed out never changes', () => {
  const log = new CommitLog(SESSION_ID);
  log.accept([opened()]);
  const before = log.commits;
  log.accept([joined()]);
  expect(seqs(before)).toEqual([1]);
});
