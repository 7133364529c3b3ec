import { fail, ok, type Result } from './result.ts';

/**
 * The envelope of a co-browse frame: 24 bytes, big-endian, before bytes that nobody but the two browsers reads (ADR 6).
 * The session is not in it: a connection belongs to one. Free of zod: browsers build and read these many times a second.
 * Parts of a frame come in order and together; one may be broken off, and then the first part of another follows.
 *
 * | bytes | what |
 * | --- | --- |
 * | 0 | version, 1 |
 * | 1 | kind |
 * | 2–3, 4–5 | part, from 0, and parts: a large frame goes in several |
 * | 6–7 | 0 |
 * | 8–11 | epoch: a random number for the life of one recorder |
 * | 12–15 | base: which snapshot of the epoch, from 1 |
 * | 16–19 | seq: 0 for the snapshot itself, then counting its changes from 1 |
 * | 20–23 | unpacked size of the whole frame in bytes |
 */
export interface FrameHead {
  kind: FrameKind;
  part: number;
  parts: number;
  epoch: number;
  base: number;
  seq: number;
  rawBytes: number;
}

/** `snapshot`: the whole page. `change`: what happened since the frame before it. */
export type FrameKind = (typeof KINDS)[number];

export const FRAME_HEAD_BYTES = 24;
/** Of one part, with its head: small enough that chat on the same line of the network never waits long for it. */
export const MOST_PART_BYTES = 64 * 1024;
/** Of a whole frame as packed. */
export const MOST_FRAME_BYTES = 8 * 1024 * 1024;
/** Of a whole frame unpacked: a page that is larger is said to be too large. */
export const MOST_RAW_BYTES = 48 * 1024 * 1024;

const VERSION = 1;
const KINDS = ['snapshot', 'change'] as const;
const MOST_PARTS = Math.ceil(MOST_FRAME_BYTES / (MOST_PART_BYTES - FRAME_HEAD_BYTES));

/** The parts of one frame, ready to be sent; `packed` is what compression made of `rawBytes` bytes. */
export function partsOf(head: Omit<FrameHead, 'part' | 'parts'>, packed: Uint8Array): Array<Uint8Array<ArrayBuffer>> {
  const room = MOST_PART_BYTES - FRAME_HEAD_BYTES;
  const parts = Math.max(1, Math.ceil(packed.length / room));
  return Array.from({ length: parts }, (_, part) => {
    const body = packed.subarray(part * room, (part + 1) * room);
    const bytes = new Uint8Array(FRAME_HEAD_BYTES + body.length);
    writeHead(new DataView(bytes.buffer), { ...head, part, parts });
    bytes.set(body, FRAME_HEAD_BYTES);
    return bytes;
  });
}

/** Everything in it is checked for itself; whether it follows the frame before is for whoever receives it. */
export function readFrameHead(bytes: Uint8Array): Result<FrameHead> {
  if (bytes.length <= FRAME_HEAD_BYTES || bytes.length > MOST_PART_BYTES) return invalid('size');
  const view = new DataView(bytes.buffer, bytes.byteOffset, FRAME_HEAD_BYTES);
  if (view.getUint8(0) !== VERSION) return invalid('version');
  const kind = KINDS[view.getUint8(1)];
  const [part, parts, spare] = [view.getUint16(2), view.getUint16(4), view.getUint16(6)];
  const [epoch, base, seq, rawBytes] = [view.getUint32(8), view.getUint32(12), view.getUint32(16), view.getUint32(20)];
  if (kind === undefined) return invalid('kind');
  if (spare !== 0 || parts > MOST_PARTS || part >= parts) return invalid('part');
  if (base === 0 || (kind === 'snapshot') !== (seq === 0)) return invalid('seq');
  if (rawBytes === 0 || rawBytes > MOST_RAW_BYTES) return invalid('unpacked size');
  return ok({ kind, part, parts, epoch, base, seq, rawBytes });
}

function writeHead(view: DataView, { kind, part, parts, epoch, base, seq, rawBytes }: FrameHead): void {
  view.setUint8(0, VERSION);
  view.setUint8(1, KINDS.indexOf(kind));
  view.setUint16(2, part);
  view.setUint16(4, parts);
  view.setUint32(8, epoch);
  view.setUint32(12, base);
  view.setUint32(16, seq);
  view.setUint32(20, rawBytes);
}

function invalid(what: string): Result<FrameHead> {
  return fail('invalid-input', `The ${what} of this frame does not fit.`);
}
