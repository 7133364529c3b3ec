import { Listeners } from '#shared/client/listeners.ts';
import type { RecordingManifest } from '#shared/protocol/recording.ts';
import { FrameFeed } from './frame-feed.ts';
import type { RecordingSource } from './recording-source.ts';
import { SpanTime } from './span-time.ts';

export const SPEEDS = [1, 2, 4, 8] as const;
/** A quiet part that is longer is skipped, in ms; and how much of it is left before the next event. */
export const IDLE_MS = 3_000;
const LEAD_MS = 300;
const TICK_MS = 50;
/** Where the epoch is in a part, see frame.ts. */
const EPOCH_PLACE = 8;

/** Where the picture is made. */
export interface PictureSink {
  send(part: ArrayBuffer): void;
}

/** Plays a recording: what came when, in the same order, faster or without its quiet parts. Times in ms. */
export class Playback {
  readonly time: SpanTime;
  readonly #manifest: RecordingManifest;
  readonly #feed: FrameFeed;
  readonly #listeners = new Listeners();
  #sink: PictureSink | undefined;
  #offset = 0;
  #isPlaying = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  #lastTick = 0;
  /** Each begins with pictures of an epoch that the mirror has not seen, since it takes no older ones. */
  #jumps = 0;
  #isCatchingUp = false;
  #recoveredFrom = 0;
  speed = 1;
  skipsIdle = true;

  constructor(manifest: RecordingManifest, source: Pick<RecordingSource, 'page'>) {
    this.#manifest = manifest;
    this.time = new SpanTime(manifest.spans);
    this.#feed = new FrameFeed(source, () => this.#handleFeed());
  }

  /** On the time line, in ms from its beginning. */
  get offset(): number {
    return this.#offset;
  }

  /** The moment that is shown, in ms since 1970. */
  get at(): number {
    return this.time.toTime(this.#offset);
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.time.total;
  }

  get failure() {
    return this.#feed.failure;
  }

  /** It waits for what is to be shown. */
  get isBuffering(): boolean {
    return this.#isCatchingUp || (this.#isPlaying && !this.#feed.has(this.at));
  }

  /** Called after every change of these. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** From now on there is somewhere to show it; begins again where it is. */
  attach(sink: PictureSink): void {
    this.#sink = sink;
    this.seek(this.#offset);
  }

  detach(): void {
    this.#sink = undefined;
    this.pause();
  }

  play(): void {
    if (this.#isPlaying) return;
    if (this.isAtEnd) this.seek(0);
    this.#isPlaying = true;
    this.#lastTick = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#listeners.notify();
  }

  pause(): void {
    clearInterval(this.#timer);
    this.#isPlaying = false;
    this.#listeners.notify();
  }

  /** Shows the picture of this place, from the last keyframe before it on. */
  seek(offset: number): void {
    this.#offset = Math.min(this.time.total, Math.max(0, offset));
    const { at } = this;
    const keyframe = this.#manifest.keyframes.findLast((one) => one.at <= at) ?? this.#manifest.keyframes[0];
    this.#recoveredFrom = 0;
    if (keyframe) this.#begin(keyframe);
    this.#listeners.notify();
  }

  /** The mirror cannot go on: once more from the keyframe; a second time, it waits for the next one. */
  recover(): void {
    const { at } = this;
    const keyframe = this.#manifest.keyframes.findLast((one) => one.at <= at);
    if (!keyframe || keyframe.at === this.#recoveredFrom) return;
    this.#recoveredFrom = keyframe.at;
    this.#begin(keyframe);
  }

  close(): void {
    this.detach();
    this.#listeners.clear();
  }

  #begin(keyframe: RecordingManifest['keyframes'][number]): void {
    this.#jumps += 1;
    this.#isCatchingUp = true;
    this.#feed.start(keyframe);
  }

  #handleFeed(): void {
    if (this.#isCatchingUp) this.#catchUp();
    this.#listeners.notify();
  }

  #catchUp(): void {
    const { at } = this;
    this.#isCatchingUp = !this.#feed.has(at) && !this.failure;
    this.#show(at);
    if (!this.#isCatchingUp) this.#lastTick = performance.now();
  }

  #tick(): void {
    const now = performance.now();
    const elapsed = now - this.#lastTick;
    this.#lastTick = now;
    if (this.isBuffering) {
      this.#show(this.at);
      return;
    }
    this.#offset = Math.min(this.time.total, this.#afterIdle(this.#offset + elapsed * this.speed));
    this.#show(this.at);
    if (this.isAtEnd) this.pause();
    this.#listeners.notify();
  }

  #afterIdle(offset: number): number {
    if (!this.skipsIdle) return offset;
    const next = this.#feed.nextEventAt;
    if (next === undefined) return this.#feed.isOver ? this.time.total : offset;
    const nextOffset = this.time.toOffset(next);
    return nextOffset - offset > IDLE_MS ? nextOffset - LEAD_MS : offset;
  }

  #show(until: number): void {
    for (const { part } of this.#feed.take(until)) this.#sink?.send(this.#renewed(part));
  }

  #renewed(part: Uint8Array<ArrayBuffer>): ArrayBuffer {
    const copy = part.slice();
    const view = new DataView(copy.buffer);
    view.setUint32(EPOCH_PLACE, (view.getUint32(EPOCH_PLACE) + this.#jumps * 0x9e3779b1) >>> 0);
    return copy.buffer;
  }
}
