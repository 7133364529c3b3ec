import { gzipSync } from 'node:zlib';
import { partsOf, type FrameHead } from '#shared/protocol/frame.ts';

/** One life of a recorder: numbers its frames as it should, unless a test says otherwise. */
export class Frames {
  readonly #epoch: number;
  #base = 0;
  #seq = 0;

  constructor(epoch = 7) {
    this.#epoch = epoch;
  }

  snapshot(events: readonly unknown[], forged: Partial<FrameHead> = {}): Uint8Array[] {
    this.#base += 1;
    this.#seq = 0;
    return this.#frame('snapshot', JSON.stringify({ events }), forged);
  }

  change(events: readonly unknown[], forged: Partial<FrameHead> = {}): Uint8Array[] {
    this.#seq += 1;
    return this.#frame('change', JSON.stringify({ events }), forged);
  }

  /** A change whose content is not what a recorder writes. */
  raw(packed: Uint8Array, rawBytes: number): Uint8Array[] {
    this.#seq += 1;
    return partsOf({ ...this.#at('change'), rawBytes }, packed);
  }

  #frame(kind: FrameHead['kind'], text: string, forged: Partial<FrameHead>): Uint8Array[] {
    const bytes = Buffer.from(text);
    return partsOf({ ...this.#at(kind), rawBytes: bytes.length, ...forged }, gzipSync(bytes, { level: 1 }));
  }

  #at(kind: FrameHead['kind']) {
    return { kind, epoch: this.#epoch, base: this.#base, seq: this.#seq };
  }
}
