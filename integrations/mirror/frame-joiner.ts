import { FRAME_HEAD_BYTES, readFrameHead, type FrameHead } from '#shared/protocol/frame.ts';

/** A whole frame as it was packed. */
export interface PackedFrame {
  readonly head: FrameHead;
  readonly packed: ReadonlyArray<Uint8Array<ArrayBuffer>>;
}

/** Joins the parts of frames, which come in order: whatever does not follow is a gap. */
export class FrameJoiner {
  #open: { head: FrameHead; packed: Array<Uint8Array<ArrayBuffer>> } | undefined;

  /** The frame that this part completes; undefined while parts are missing, `gap` when one was lost or is no part. */
  add(bytes: Uint8Array<ArrayBuffer>): PackedFrame | 'gap' | undefined {
    const read = readFrameHead(bytes);
    if (!read.ok) return this.#fail();
    const head = read.value;
    const body = bytes.subarray(FRAME_HEAD_BYTES);
    // A frame that begins anew replaces one that was cut off: the relay drops whole frames for slow viewers.
    if (head.part === 0) this.#open = { head, packed: [] };
    const open = this.#open;
    if (!open || !isSameFrame(open.head, head) || open.packed.length !== head.part) return this.#fail();
    open.packed.push(body);
    if (open.packed.length < head.parts) return undefined;
    this.#open = undefined;
    return open;
  }

  #fail(): 'gap' {
    this.#open = undefined;
    return 'gap';
  }
}

function isSameFrame(one: FrameHead, other: FrameHead): boolean {
  return (['kind', 'parts', 'epoch', 'base', 'seq', 'rawBytes'] as const).every((name) => one[name] === other[name]);
}
