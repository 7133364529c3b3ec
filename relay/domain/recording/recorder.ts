import { ENTRY_HEAD_BYTES, writeEntries } from '#shared/protocol/recording-entry.ts';
import { isSnapshot, type Frame } from '../cobrowse/frame.ts';
import type { Clock, Timer } from '../ports.ts';
import { chunkId, type ChunkFacts, type RecordingStore } from './recording-store.ts';

/** What came is written after this long at the latest, in ms. */
export const WRITE_AFTER_MS = 1_000;
/** Or as soon as there is so much of it. */
export const CHUNK_BYTES = 256 * 1024;
/** What waits for the store may be so much; then the store is too slow for this page. */
export const MOST_WAITING_BYTES = 24 * 1024 * 1024;
/** A write that failed is tried again after these times, in ms. */
const RETRY_MS = [1_000, 3_000];

export interface RecorderParts {
  store: Pick<RecordingStore, 'append'>;
  clock: Clock;
  timer: Timer;
  /** It keeps nothing more from now on. Called once at most. */
  onEnd: (reason: 'full' | 'failed', error?: unknown) => void;
}

interface Waiting {
  at: number;
  part: Uint8Array;
  isKeyframe: boolean;
}

/**
 * Keeps the frames of one shared page as they are. Nothing waits for it: what comes is put aside and written in
 * batches, and what does not fit, into memory or into what a session may keep, ends the recording.
 */
export class Recorder {
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #hasBase = false;
  #count = 0;
  #isOver = false;

  /** `room`: bytes that the session may still keep. */
  constructor(
    private readonly span: Pick<ChunkFacts, 'sessionId' | 'spanId' | 'expiresAt'>,
    private room: number,
    private readonly with_: RecorderParts,
  ) {}

  /** A whole frame which follows the one before it. Changes before the first snapshot could not be shown. */
  take(frame: Frame): void {
    if (isSnapshot(frame)) this.#hasBase = true;
    if (this.#isOver || !this.#hasBase) return;
    const size = frame.bytes + frame.parts.length * ENTRY_HEAD_BYTES;
    if (size > this.room) {
      this.#end('full');
      return;
    }
    if (this.#waitingBytes + size > MOST_WAITING_BYTES) {
      this.#end('failed', new Error('The store is slower than this page.'));
      return;
    }
    this.room -= size;
    const at = this.with_.clock();
    frame.parts.forEach((part, index) => {
      this.#waiting.push({ at, part, isKeyframe: isSnapshot(frame) && index === 0 });
    });
    this.#waitingBytes += size;
    if (this.#waitingBytes >= CHUNK_BYTES) this.#write();
    else this.#cancel ??= this.with_.timer(WRITE_AFTER_MS, () => this.#write());
  }

  /** Resolves once everything that came is written, or cannot be. */
  async close(): Promise<void> {
    this.#isOver = true;
    this.#write();
    await this.#writing;
  }

  #write(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      const error = await this.#append(batch);
      this.#waitingBytes -= sizeOf(batch);
      if (error === undefined) continue;
      this.#waiting = [];
      this.#waitingBytes = 0;
      this.#end('failed', error);
    }
  }

  #nextBatch(): Waiting[] {
    let size = 0;
    const cut = this.#waiting.findIndex(({ part }) => {
      const isFull = size >= CHUNK_BYTES;
      size += ENTRY_HEAD_BYTES + part.length;
      return isFull;
    });
    return this.#waiting.splice(0, cut === -1 ? this.#waiting.length : cut);
  }

  /** @returns Why it could not be written, after some tries. */
  async #append(batch: readonly Waiting[]): Promise<unknown> {
    const bytes = writeEntries(batch);
    const from = batch[0]?.at ?? 0;
    const until = batch.at(-1)?.at ?? from;
    const keyframes = batch.filter(({ isKeyframe }) => isKeyframe).map(({ at }) => at);
    this.#count += 1;
    const id = chunkId({ ...this.span, from }, this.#count);
    for (let attempt = 0; ; attempt++) {
      try {
        await this.with_.store.append({ ...this.span, id, from, until, keyframes, size: bytes.length, bytes });
        return undefined;
      } catch (error) {
        const wait = RETRY_MS[attempt];
        if (wait === undefined) return error;
        await new Promise<void>((resolve) => this.with_.timer(wait, resolve));
      }
    }
  }

  #end(reason: 'full' | 'failed', error?: unknown): void {
    const wasOver = this.#isOver;
    this.#isOver = true;
    if (!wasOver) this.with_.onEnd(reason, error);
  }
}

function sizeOf(batch: readonly Waiting[]): number {
  return batch.reduce((sum, { part }) => sum + ENTRY_HEAD_BYTES + part.length, 0);
}
