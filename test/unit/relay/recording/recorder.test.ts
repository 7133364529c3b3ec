import { readEntries } from '#shared/protocol/recording-entry.ts';
import { createMemoryRecordingStore } from '../../../../relay/adapters/memory/memory-recording-store.ts';
import type { Frame } from '../../../../relay/domain/cobrowse/frame.ts';
import {
  CHUNK_BYTES,
  MOST_WAITING_BYTES,
  Recorder,
  WRITE_AFTER_MS,
} from '../../../../relay/domain/recording/recorder.ts';
import type { RecordedChunk, RecordingStore } from '../../../../relay/domain/recording/recording-store.ts';
import { FakeTime } from '../../../support/fake-time.ts';

const SPAN = { sessionId: 's1', spanId: 'grant-1', expiresAt: 9_000_000 };
const ALL = { after: '', now: 0, mostBytes: 1e9 };

/** The store of a test, which can be slow or away. */
class Desk {
  readonly time = new FakeTime();
  readonly store = createMemoryRecordingStore();
  readonly ends: string[] = [];
  readonly written: RecordedChunk[] = [];
  isAway = false;
  hold: Promise<void> = Promise.resolve();
  readonly recorder: Recorder;

  constructor(room = 1e9) {
    const append: RecordingStore['append'] = async (chunk) => {
      await this.hold;
      if (this.isAway) throw new Error('away');
      this.written.push(chunk);
      await this.store.append(chunk);
    };
    const onEnd = (reason: string) => void this.ends.push(reason);
    const { clock, timer } = this.time;
    this.recorder = new Recorder(SPAN, room, { store: { append }, clock, timer, onEnd });
  }

  async kept(): Promise<Array<{ at: number; byte: number | undefined }>> {
    const chunks = await this.store.read('s1', ALL);
    return chunks.flatMap(({ bytes }) =>
      readEntries(new Uint8Array(bytes)).map(({ at, part }) => ({ at: at - 1_000_000, byte: part[0] })),
    );
  }
}

/** Lets what waits for promises go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

function frame(seq: number, byte: number, size = 100, parts = 1): Frame {
  const list = Array.from({ length: parts }, () => new Uint8Array(size).fill(byte));
  return { epoch: 7, base: 1, seq, parts: list, bytes: size * parts };
}

test('[C16] what came is written within a second, in order, each part with its time', async () => {
  const desk = new Desk();
  desk.recorder.take(frame(0, 1, 100, 2));
  desk.time.advance(300);
  desk.recorder.take(frame(1, 2));
  await settle();
  expect(desk.written).toHaveLength(0);
  desk.time.advance(WRITE_AFTER_MS);
  await settle();
  expect(await desk.kept()).toEqual([
    { at: 0, byte: 1 },
    { at: 0, byte: 1 },
    { at: 300, byte: 2 },
  ]);
  expect(desk.written[0]).toMatchObject({ ...SPAN, from: 1_000_000, until: 1_000_300, keyframes: [1_000_000] });
});

test('[C16] changes before the first snapshot are left out', async () => {
  const desk = new Desk();
  desk.recorder.take(frame(5, 9));
  desk.recorder.take(frame(0, 1));
  await desk.recorder.close();
  expect((await desk.kept()).map(({ byte }) => byte)).toEqual([1]);
});

test('[C16] a large frame is written at once and in pieces that the store can take', async () => {
  const desk = new Desk();
  desk.recorder.take(frame(0, 1, 60_000, 20));
  await settle();
  expect(desk.written.length).toBeGreaterThan(3);
  expect(Math.max(...desk.written.map(({ size }) => size))).toBeLessThan(CHUNK_BYTES + 65_536);
  expect(await desk.kept()).toHaveLength(20);
  expect(desk.written.map(({ keyframes }) => keyframes.length)).toEqual([1, ...desk.written.slice(1).map(() => 0)]);
});

test('[C16] a session keeps no more than it may: the frame that would not fit ends it, whole frames stay', async () => {
  const desk = new Desk(1000);
  desk.recorder.take(frame(0, 1, 600));
  desk.recorder.take(frame(1, 2, 600));
  desk.recorder.take(frame(2, 3, 10));
  expect(desk.ends).toEqual(['full']);
  await desk.recorder.close();
  expect((await desk.kept()).map(({ byte }) => byte)).toEqual([1]);
});

test('[C16] a store that is away for a moment loses nothing', async () => {
  const desk = new Desk();
  desk.isAway = true;
  desk.recorder.take(frame(0, 1));
  desk.time.advance(WRITE_AFTER_MS);
  await settle();
  desk.isAway = false;
  desk.time.advance(1_000);
  await settle();
  expect((await desk.kept()).map(({ byte }) => byte)).toEqual([1]);
  expect(desk.ends).toEqual([]);
});

test('[C16] a store that stays away ends the recording, once', async () => {
  const desk = new Desk();
  desk.isAway = true;
  desk.recorder.take(frame(0, 1));
  for (let turn = 0; turn < 8; turn++) {
    desk.time.advance(1_000);
    await settle();
  }
  desk.recorder.take(frame(1, 1));
  expect(desk.ends).toEqual(['failed']);
});

test('[C16] a store that is too slow never makes the relay keep more than it may', async () => {
  const desk = new Desk();
  let go: () => void = () => undefined;
  desk.hold = new Promise((resolve) => (go = resolve));
  let taken = 0;
  for (let seq = 0; desk.ends.length === 0 && seq < 1000; seq++) {
    desk.recorder.take(frame(seq, 1, 60_000, 10));
    taken = (seq + 1) * 600_000;
  }
  expect(desk.ends).toEqual(['failed']);
  expect(taken).toBeLessThan(MOST_WAITING_BYTES + 1_200_000);
  go();
  await desk.recorder.close();
});
