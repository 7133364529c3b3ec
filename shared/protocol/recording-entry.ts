/**
 * How a recording is kept and read: one entry after the other, each a part of a frame (frame.ts) as it came, behind 12
 * bytes, big-endian. Free of zod: browsers read these.
 *
 * | bytes | what |
 * | --- | --- |
 * | 0–7 | when the relay got it, ms since 1970, as a 64-bit float |
 * | 8–11 | size of the part in bytes |
 */
export interface RecordingEntry {
  at: number;
  part: Uint8Array;
}

export const ENTRY_HEAD_BYTES = 12;

export function writeEntries(entries: readonly RecordingEntry[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(entries.reduce((sum, { part }) => sum + ENTRY_HEAD_BYTES + part.length, 0));
  const view = new DataView(bytes.buffer);
  let place = 0;
  for (const { at, part } of entries) {
    view.setFloat64(place, at);
    view.setUint32(place + 8, part.length);
    bytes.set(part, place + ENTRY_HEAD_BYTES);
    place += ENTRY_HEAD_BYTES + part.length;
  }
  return bytes;
}

/** Up to the first one that is cut off or no time: what comes after that could not be found. Copies nothing. */
export function readEntries(bytes: Uint8Array<ArrayBuffer>): Array<{ at: number; part: Uint8Array<ArrayBuffer> }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Array<{ at: number; part: Uint8Array<ArrayBuffer> }> = [];
  let place = 0;
  while (place + ENTRY_HEAD_BYTES <= bytes.length) {
    const at = view.getFloat64(place);
    const start = place + ENTRY_HEAD_BYTES;
    const end = start + view.getUint32(place + 8);
    if (end > bytes.length || !Number.isFinite(at)) break;
    entries.push({ at, part: bytes.subarray(start, end) });
    place = end;
  }
  return entries;
}
