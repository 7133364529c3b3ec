import type { FrameHead } from '#shared/protocol/frame.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Frame } from './frame.ts';

const STRAY = fail('invalid-input', 'This part belongs to no frame.');

interface Begun {
  head: FrameHead;
  parts: Uint8Array[];
  bytes: number;
}

/** Makes frames of the parts of one page. They come in order, those of one frame after those of another. */
export class FrameJoiner {
  #begun: Begun | undefined;

  /** The frame that this part completes, if it does. A first part breaks off the frame before it; others must follow. */
  add(head: FrameHead, part: Uint8Array): Result<Frame | undefined> {
    const begun = head.part === 0 ? { head, parts: [], bytes: 0 } : this.#begun;
    this.#begun = undefined;
    if (!begun || !isNext(begun, head)) return STRAY;
    begun.parts.push(part);
    begun.bytes += part.length;
    if (begun.parts.length === head.parts) return ok(frameOf(begun));
    this.#begun = begun;
    return ok(undefined);
  }

  reset(): void {
    this.#begun = undefined;
  }
}

function isNext({ head: first, parts }: Begun, head: FrameHead): boolean {
  return (
    head.part === parts.length &&
    head.parts === first.parts &&
    head.epoch === first.epoch &&
    head.base === first.base &&
    head.seq === first.seq &&
    head.rawBytes === first.rawBytes
  );
}

function frameOf({ head: { epoch, base, seq }, parts, bytes }: Begun): Frame {
  return { epoch, base, seq, parts, bytes };
}
