import type { SessionLog, StoredCommit } from '../../../relay/domain/ports.ts';

const WRITERS = 60;

export function commitOf(seq: number, commandId: string, text = 'hello'): StoredCommit {
  return {
    seq,
    commandId,
    at: 1000 + seq,
    by: { role: 'customer' },
    events: [{ type: 'message-sent', text }],
    fingerprint: commandId,
  };
}

/** What every session log must do; the memory one and each real store run the same. */
export function runSessionLogSuite(name: string, setUp: () => Promise<SessionLog>): void {
  describe(`session log: ${name}`, () => {
    let log: SessionLog;
    let session: string;
    let count = 0;

    beforeAll(async () => {
      log = await setUp();
    });
    beforeEach(() => {
      session = `s-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });
    afterEach(() => log.drop(session));

    test(`[M1] of ${String(WRITERS)} writers of one seq exactly one wins, ten times`, async () => {
      for (let round = 1; round <= 10; round++) {
        const attempts = Array.from({ length: WRITERS }, (_, writer) =>
          log.append(session, commitOf(round, `c-${String(round)}-${String(writer)}`)),
        );
        const outcomes = await Promise.all(attempts);
        expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      }
      expect((await log.read(session)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    test('[M2] the same command twice has one effect, whatever its seq', async () => {
      await expect(log.append(session, commitOf(1, 'once'))).resolves.toBe('written');
      const retries = Array.from({ length: WRITERS }, (_, retry) => log.append(session, commitOf(2 + retry, 'once')));
      expect(new Set(await Promise.all(retries))).toEqual(new Set(['taken']));
      expect(await log.read(session)).toEqual([commitOf(1, 'once')]);
    });

    test('[M3] many sessions written at once keep their own order and content', async () => {
      const others = Array.from({ length: 20 }, (_, index) => `${session}-${String(index)}`);
      const writes = others.flatMap((other) =>
        [1, 2, 3].map((seq) => log.append(other, commitOf(seq, `${other}-${String(seq)}`, `text ${String(seq)}`))),
      );
      expect(new Set(await Promise.all(writes))).toEqual(new Set(['written']));
      for (const other of others) {
        expect(await log.read(other)).toEqual(
          [1, 2, 3].map((seq) => commitOf(seq, `${other}-${String(seq)}`, `text ${String(seq)}`)),
        );
        await log.drop(other);
      }
    });

    test('reads what is open, whole sessions by seq', async () => {
      await log.append(session, commitOf(2, 'second'));
      await log.append(session, commitOf(1, 'first'));
      expect((await log.readOpen()).get(session)).toEqual([commitOf(1, 'first'), commitOf(2, 'second')]);
    });

    test('a dropped session is gone, and dropping it again changes nothing', async () => {
      await log.append(session, commitOf(1, 'first'));
      await log.drop(session);
      await log.drop(session);
      expect(await log.read(session)).toEqual([]);
      expect((await log.readOpen()).has(session)).toBe(false);
    });

    test('a long session is dropped whole, and its neighbour stays', async () => {
      const seqs = Array.from({ length: 65 }, (_, index) => index + 1);
      const neighbour = `${session}1`;
      for (const seq of seqs) await log.append(session, commitOf(seq, `long-${String(seq)}`));
      await log.append(neighbour, commitOf(1, 'neighbour'));
      await log.drop(session);
      const open = await log.readOpen();
      expect([open.has(session), open.has(neighbour)]).toEqual([false, true]);
      await log.drop(neighbour);
    });

    test('[F4] what an interrupted drop has left is no open session', async () => {
      await log.append(session, commitOf(2, 'second'));
      await log.append(session, commitOf(3, 'third'));
      expect((await log.readOpen()).has(session)).toBe(false);
    });

    test('[F29] text that looks like an operator or a path is kept as it is', async () => {
      const text = '{"$gt":""} $where a.b \u202e \ud83d\ude00 <b>';
      await log.append(session, commitOf(1, 'odd', text));
      expect(await log.read(session)).toEqual([commitOf(1, 'odd', text)]);
    });
  });
}
