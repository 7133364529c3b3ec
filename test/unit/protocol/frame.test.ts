import fc from 'fast-check';
import {
  FRAME_HEAD_BYTES,
  MOST_FRAME_BYTES,
  MOST_PART_BYTES,
  MOST_RAW_BYTES,
  partsOf,
  readFrameHead,
  type FrameHead,
} from '#shared/protocol/frame.ts';

type Head = Omit<FrameHead, 'part' | 'parts'>;

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counted = fc.integer({ min: 1, max: 2 ** 32 - 1 });
const rawBytes = fc.integer({ min: 1, max: MOST_RAW_BYTES });
const head: fc.Arbitrary<Head> = fc.oneof(
  fc.record({ kind: fc.constant('snapshot' as const), epoch: number, base: counted, seq: fc.constant(0), rawBytes }),
  fc.record({ kind: fc.constant('change' as const), epoch: number, base: counted, seq: counted, rawBytes }),
);
const packed = fc
  .integer({ min: 1, max: 4 * MOST_PART_BYTES })
  .map((length) => Uint8Array.from({ length }, (_, index) => (index * 31) % 251));

const sample: Head = { kind: 'change', epoch: 7, base: 2, seq: 3, rawBytes: 900 };

/** One part with a byte of the head changed. */
function spoilt(at: number, value: number): Uint8Array {
  const part = partsOf(sample, new Uint8Array(10))[0] ?? new Uint8Array();
  part[at] = value;
  return part;
}

describe('the envelope of a frame', () => {
  test('[C1] is read as it was written, in parts that fit, and the parts hold the whole frame', () => {
    fc.assert(
      fc.property(head, packed, (written, bytes) => {
        const parts = partsOf(written, bytes);
        const joined = Buffer.concat(parts.map((part) => part.subarray(FRAME_HEAD_BYTES)));
        expect(joined.equals(bytes)).toBe(true);
        parts.forEach((part, index) => {
          expect(part.length).toBeLessThanOrEqual(MOST_PART_BYTES);
          expect(readFrameHead(part)).toEqual({ ok: true, value: { ...written, part: index, parts: parts.length } });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the largest frame is as many parts as the head allows', () => {
    const parts = partsOf({ ...sample, rawBytes: MOST_RAW_BYTES }, new Uint8Array(MOST_FRAME_BYTES));
    expect(readFrameHead(parts.at(-1) ?? new Uint8Array())).toMatchObject({
      ok: true,
      value: { part: parts.length - 1, parts: parts.length },
    });
  });

  test('is also read from the middle of a larger piece of memory', () => {
    const part = partsOf(sample, new Uint8Array(10))[0] ?? new Uint8Array();
    const larger = Buffer.alloc(200, 0xff);
    larger.set(part, 77);
    expect(readFrameHead(larger.subarray(77, 77 + part.length))).toMatchObject({ ok: true, value: sample });
  });

  test('[bad input] whatever the bytes are, it is a head or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = readFrameHead(bytes);
        if (read.ok) expect(read.value.base).toBeGreaterThan(0);
        else expect(read.error.code).toBe('invalid-input');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['version', 0, 2],
    ['kind', 1, 2],
    ['kind, which is a snapshot’s here', 1, 0],
    ['part, behind the last', 3, 1],
    ['number of parts', 4, 0x7f],
    ['spare bytes', 7, 1],
    ['base, 0', 15, 0],
    ['seq, that of a snapshot', 19, 0],
    ['unpacked size, too large', 20, 0xff],
  ])('[bad input] refuses another %s', (_, at, value) => {
    expect(readFrameHead(spoilt(at, value))).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test.each([0, FRAME_HEAD_BYTES, MOST_PART_BYTES + 1])('[bad input] refuses a part of %d bytes', (length) => {
    const part = new Uint8Array(length);
    part.set(spoilt(0, 1).subarray(0, length));
    expect(readFrameHead(part)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
