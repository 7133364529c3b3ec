import { chunkId, type RecordedChunk, type RecordingStore } from '../../../relay/domain/recording/recording-store.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

/** What every recording store must do. */
export function runRecordingStoreSuite(name: string, setUp: () => Promise<RecordingStore>): void {
  describe(`recording store: ${name}`, () => {
    let store: RecordingStore;
    let sessionId: string;
    let count = 0;

    beforeAll(async () => {
      store = await setUp();
    });
    beforeEach(() => {
      sessionId = `s-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });
    const chunkOf = (number: number, size = 1000, change: Partial<RecordedChunk> = {}): RecordedChunk => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at + number) % 256);
      const facts = { sessionId, from: NOW + number * 1000, expiresAt: NOW + 30 * DAY, ...change };
      const span = { spanId: 'grant-1', until: facts.from + 900, keyframes: number === 1 ? [facts.from] : [], size };
      return { id: chunkId(facts, number), ...span, ...facts, bytes };
    };
    const all = { after: '', now: NOW, mostBytes: 100_000_000 };
    const numbers = (chunks: ReadonlyArray<{ from: number }>) => chunks.map(({ from }) => (from - NOW) / 1000);

    test('[C16] gives back what it got, byte for byte and in the order of time', async () => {
      for (const number of [2, 1, 3]) await store.append(chunkOf(number, 300_000));
      const read = await store.read(sessionId, all);
      expect(numbers(read)).toEqual([1, 2, 3]);
      for (const { from, bytes } of read) {
        const kept = chunkOf((from - NOW) / 1000, 300_000);
        expect(Buffer.from(bytes).equals(kept.bytes)).toBe(true);
      }
      const { bytes: _bytes, ...facts } = chunkOf(1, 300_000);
      expect((await store.list(sessionId, NOW))[0]).toEqual(facts);
    });

    test('[C16] reads in pages, at least one chunk each, of this session alone', async () => {
      for (const number of [1, 2, 3, 4]) await store.append(chunkOf(number, 400));
      await store.append(chunkOf(5, 400, { sessionId: `${sessionId}-other` }));
      const first = await store.read(sessionId, { ...all, mostBytes: 900 });
      expect(numbers(first)).toEqual([1, 2]);
      const rest = await store.read(sessionId, { after: first.at(-1)?.id ?? '', now: NOW, mostBytes: 10 });
      expect(numbers(rest)).toEqual([3]);
      expect(numbers(await store.list(sessionId, NOW))).toEqual([1, 2, 3, 4]);
    });

    test('[C16] the same chunk again keeps the first', async () => {
      await store.append(chunkOf(1));
      await store.append({ ...chunkOf(1), until: NOW + 77_777 });
      expect((await store.list(sessionId, NOW)).map(({ until }) => until - NOW)).toEqual([1900]);
    });

    test('[C16] what has expired is not read, and is gone after the sweep; the rest stays', async () => {
      await store.append(chunkOf(1, 500, { expiresAt: NOW - 1 }));
      await store.append(chunkOf(2, 500, { expiresAt: NOW + 1 }));
      expect(numbers(await store.list(sessionId, NOW))).toEqual([2]);
      expect(numbers(await store.read(sessionId, all))).toEqual([2]);
      await store.expire(NOW);
      expect(numbers(await store.list(sessionId, 0))).toEqual([2]);
      expect(await store.read(sessionId, { ...all, now: 0 })).toHaveLength(1);
    });

    test('[C16] removing takes one session and nothing else', async () => {
      for (const number of [1, 2]) await store.append(chunkOf(number));
      await store.append(chunkOf(1, 100, { sessionId: `${sessionId}-other` }));
      await store.remove(sessionId);
      await expect(store.list(sessionId, 0)).resolves.toEqual([]);
      await expect(store.read(sessionId, all)).resolves.toEqual([]);
      expect(await store.list(`${sessionId}-other`, NOW)).toHaveLength(1);
    });

    test('what was never kept is empty', async () => {
      await expect(store.list(sessionId, NOW)).resolves.toEqual([]);
      await expect(store.read(sessionId, all)).resolves.toEqual([]);
    });
  });
}
