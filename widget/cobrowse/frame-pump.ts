import { EventType, IncrementalSource } from 'rrweb';
import { MOST_FRAME_BYTES, MOST_RAW_BYTES, partsOf, type FrameKind } from '#shared/protocol/frame.ts';
import { packFrame, type PackedFrame } from './pack-frame.ts';
import type { PageEvent } from './page-event.ts';

/** Where frames go. */
export interface FrameSink {
  send(part: Uint8Array<ArrayBuffer>): void;
  /** Bytes that have not left the browser. */
  readonly waitingBytes: number;
}

export interface FramePumpOptions {
  sink: FrameSink;
  /** What was to be sent is not sent: only a snapshot helps. It comes in by `push` like everything else. */
  onGap: () => void;
  /** The snapshot is larger than a frame may be. */
  onTooLarge: () => void;
  /** When the next frame may be made. */
  wait: (isUnderLoad: boolean, then: () => void) => () => void;
}

const MOST_WAITING_BYTES = 1024 * 1024;
const MOST_CHANGE_BYTES = 1000 * 1000;
/** A page that is smaller is not drawn anew for a change of its own size. */
const LEAST_LIMIT_BYTES = 64 * 1024;
/** More added nodes than this are sent with the whole page. */
const MOST_ADDED = 20_000;
const MOST_EVENTS = 5000;
const STALL_MS = 10_000;
const ROOM_CHECK_MS = 25;
/** A frame that took longer to make means that the page has better things to do. */
const LONG_FRAME_MS = 12;
/** After so long without a change it says that there is none: a viewer cannot tell a silent page from a stuck one. */
const BEAT_MS = 1000;

/** Makes frames of what the recorder says, one after the other, and never holds more than it can send. */
export class FramePump {
  readonly #options: FramePumpOptions;
  readonly #epoch = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  #events: PageEvent[] = [];
  #added = 0;
  #base = 0;
  #seq = 0;
  #snapshotBytes = 0;
  #isUnderLoad = false;
  #isBusy = false;
  #isStopped = false;
  /** Nothing but a snapshot is taken. */
  #isWaiting = true;
  /** A snapshot is among the events, or being sent. */
  #snapshots = 0;
  #cancel: (() => void) | undefined;
  #beat: ReturnType<typeof setTimeout> | undefined;
  /** Events that came in so far. */
  taken = 0;

  constructor(options: FramePumpOptions) {
    this.#options = options;
  }

  /** Of all its frames: nodes have their numbers from the recorder that began with it. */
  get epoch(): number {
    return this.#epoch;
  }

  get hasSnapshotUnderWay(): boolean {
    return this.#snapshots > 0;
  }

  push(event: PageEvent): void {
    if (this.#isStopped) return;
    this.taken += 1;
    if (event.type === EventType.Meta) this.#beginSnapshot();
    if (this.#isWaiting) return;
    this.#events.push(event);
    this.#added += addedBy(event);
    if (this.#events.length > MOST_EVENTS || (this.#added > MOST_ADDED && !this.#hasSnapshot)) this.#drop();
    else this.#schedule();
  }

  /** At once, also in the middle of a frame. */
  stop(): void {
    this.#isStopped = true;
    this.#events = [];
    this.#cancel?.();
    clearTimeout(this.#beat);
  }

  get #hasSnapshot(): boolean {
    return this.#events[0]?.type === EventType.Meta;
  }

  /** What is older than a snapshot need not be sent any more. */
  #beginSnapshot(): void {
    if (!this.#hasSnapshot) this.#snapshots += 1;
    this.#events = [];
    this.#added = 0;
    this.#isWaiting = false;
  }

  #drop(): void {
    if (this.#hasSnapshot) this.#snapshots -= 1;
    this.#events = [];
    this.#added = 0;
    this.#isWaiting = true;
    if (!this.#isStopped) this.#options.onGap();
  }

  #schedule(): void {
    if (this.#isBusy || this.#cancel || this.#isStopped) return;
    this.#cancel = this.#options.wait(this.#isUnderLoad, () => {
      this.#cancel = undefined;
      void this.#pump();
    });
  }

  async #pump(): Promise<void> {
    const events = this.#events;
    const kind = this.#hasSnapshot ? 'snapshot' : 'change';
    this.#events = [];
    this.#added = 0;
    this.#isBusy = true;
    const began = performance.now();
    await this.#sendFrame(events, kind).catch(() => this.#drop());
    if (kind === 'snapshot') this.#snapshots -= 1;
    this.#isUnderLoad = performance.now() - began > LONG_FRAME_MS;
    this.#isBusy = false;
    if (this.#events.length > 0) this.#schedule();
    this.#beatLater();
  }

  #beatLater(): void {
    clearTimeout(this.#beat);
    if (!this.#isStopped) this.#beat = setTimeout(() => this.#sendBeat(), BEAT_MS);
  }

  /** A frame without events. Not where frames wait already, and not before there is a picture. */
  #sendBeat(): void {
    const isQuiet = !this.#isBusy && !this.#cancel && !this.#isWaiting && this.#options.sink.waitingBytes === 0;
    if (isQuiet) void this.#pump();
    else this.#beatLater();
  }

  async #sendFrame(events: readonly PageEvent[], kind: FrameKind): Promise<void> {
    const frame = await packFrame(events, kind === 'snapshot' ? MOST_RAW_BYTES : this.#mostChangeBytes);
    // A snapshot that came in the meantime holds this change already.
    if (this.#isStopped || (kind === 'change' && (this.#hasSnapshot || this.#isWaiting))) return;
    if (frame && frame.packed.length <= MOST_FRAME_BYTES) await this.#sendParts(frame, kind);
    else if (kind === 'change') this.#drop();
    else this.#giveUp();
  }

  #giveUp(): void {
    this.#isWaiting = true;
    this.#events = [];
    this.#options.onTooLarge();
  }

  async #sendParts({ packed, rawBytes }: PackedFrame, kind: FrameKind): Promise<void> {
    if (kind === 'snapshot') {
      this.#base += 1;
      this.#seq = 0;
      this.#snapshotBytes = rawBytes;
    } else this.#seq += 1;
    const head = { kind, epoch: this.#epoch, base: this.#base, seq: this.#seq, rawBytes };
    for (const part of partsOf(head, packed)) {
      const hasRoom = await this.#room();
      if (this.#isStopped) return;
      if (!hasRoom) {
        this.#drop();
        return;
      }
      this.#options.sink.send(part);
    }
  }

  /** False when the network takes nothing for long. */
  async #room(): Promise<boolean> {
    const deadline = performance.now() + STALL_MS;
    while (this.#options.sink.waitingBytes > MOST_WAITING_BYTES) {
      if (this.#isStopped || performance.now() > deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, ROOM_CHECK_MS));
    }
    return true;
  }

  get #mostChangeBytes(): number {
    return Math.min(MOST_CHANGE_BYTES, Math.max(LEAST_LIMIT_BYTES, this.#snapshotBytes));
  }
}

function addedBy(event: PageEvent): number {
  if (event.type !== EventType.IncrementalSnapshot || event.data.source !== IncrementalSource.Mutation) return 0;
  return event.data.adds.length;
}
