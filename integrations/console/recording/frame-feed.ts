import { readFrameHead } from '#shared/protocol/frame.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { RecordingManifest } from '#shared/protocol/recording.ts';
import type { Entry, RecordingSource } from './recording-source.ts';

export type Keyframe = RecordingManifest['keyframes'][number];

/** So much is read ahead, in ms of the recording. */
const AHEAD_MS = 20_000;
/** A frame without events, with which a page says that it is still there. Unpacked, in bytes. */
const BEAT_BYTES = 32;

/** The parts of a recording from one keyframe on, in order, read ahead of where they are taken. */
export class FrameFeed {
  readonly #source: Pick<RecordingSource, 'page'>;
  readonly #onChange: () => void;
  #entries: Entry[] = [];
  #next: string | undefined;
  #run = 0;
  #loading: Promise<void> | undefined;
  failure: Failure | undefined;

  /** `onChange`: there is more, or no more. */
  constructor(source: Pick<RecordingSource, 'page'>, onChange: () => void) {
    this.#source = source;
    this.#onChange = onChange;
  }

  /** Nothing more is to be seen. */
  get isOver(): boolean {
    return this.#next === undefined && this.nextEventAt === undefined;
  }

  /** Begins with the snapshot of this keyframe. */
  start({ after, at }: Keyframe): void {
    this.#run += 1;
    this.#entries = [];
    this.#next = after;
    this.#loading = undefined;
    this.failure = undefined;
    void this.#load((entry) => entry.at >= at && isSnapshotStart(entry));
  }

  /** Whether everything up to this moment is here. */
  has(until: number): boolean {
    return this.#next === undefined || (this.#entries.at(-1)?.at ?? -1) > until;
  }

  /** Takes out what came up to this moment, and reads on behind it. */
  take(until: number): Entry[] {
    const cut = this.#entries.findIndex(({ at }) => at > until);
    const taken = this.#entries.splice(0, cut === -1 ? this.#entries.length : cut);
    if (!this.has(until + AHEAD_MS)) void this.#load();
    return taken;
  }

  /** When something is to be seen next; undefined where that is not known, or nothing comes. */
  get nextEventAt(): number | undefined {
    return this.#entries.find(({ part }) => !isBeat(part))?.at;
  }

  async #load(isFirst?: (entry: Entry) => boolean): Promise<void> {
    if (this.#loading || this.#next === undefined) return this.#loading;
    const run = this.#run;
    this.#loading = this.#read(this.#next, isFirst).finally(() => {
      if (run !== this.#run) return;
      this.#loading = undefined;
      this.#onChange();
    });
    return this.#loading;
  }

  async #read(from: string, isFirst?: (entry: Entry) => boolean): Promise<void> {
    const run = this.#run;
    const read = await this.#source.page(from);
    if (run !== this.#run) return;
    if (!read.ok) {
      this.failure = read.error;
      return;
    }
    const { entries, next } = read.value;
    const first = isFirst ? entries.findIndex(isFirst) : 0;
    if (first === -1 && next !== '') {
      await this.#read(next, isFirst);
      return;
    }
    for (const entry of first === -1 ? [] : entries.slice(first)) this.#entries.push(entry);
    this.#next = next === '' ? undefined : next;
  }
}

function isSnapshotStart({ part }: Entry): boolean {
  const head = readFrameHead(part);
  return head.ok && head.value.kind === 'snapshot' && head.value.part === 0;
}

function isBeat(part: Uint8Array): boolean {
  const head = readFrameHead(part);
  return head.ok && head.value.kind === 'change' && head.value.rawBytes <= BEAT_BYTES;
}
