import { gzipSync } from 'node:zlib';
import { partsOf, type FrameHead } from '#shared/protocol/frame.ts';
import { FrameJoiner } from '../../../integrations/mirror/frame-joiner.ts';
import { FrameOrder } from '../../../integrations/mirror/frame-order.ts';
import { Lag } from '../../../integrations/mirror/lag.ts';
import { Setbacks } from '../../../integrations/mirror/setbacks.ts';
import { unpackFrame } from '../../../integrations/mirror/unpack-frame.ts';

const head = { kind: 'snapshot', epoch: 1, base: 1, seq: 0, rawBytes: 9 } as const;
const position = (kind: FrameHead['kind'], epoch: number, base: number, seq: number) => ({ kind, epoch, base, seq });

describe('[A11] the order of frames', () => {
  it('is a snapshot and then its changes, each after the one before', () => {
    const order = new FrameOrder();
    const judged = [
      ...[position('snapshot', 1, 1, 0), position('change', 1, 1, 1), position('change', 1, 1, 2)],
      // Known already.
      ...[position('change', 1, 1, 2), position('snapshot', 1, 1, 0), position('change', 1, 1, 1)],
      ...[position('snapshot', 1, 2, 0), position('snapshot', 1, 1, 0), position('snapshot', 9, 1, 0)],
    ].map((one) => order.judge(one));
    expect(judged).toEqual(['take', 'take', 'take', 'skip', 'take', 'take', 'take', 'skip', 'take']);
  });

  it.each([
    ['a number is missing', position('change', 1, 1, 2)],
    ['the base is another', position('change', 1, 2, 1)],
    ['the recorder is another', position('change', 2, 1, 1)],
  ])('has a gap when %s; one snapshot is asked for', (_, wrong) => {
    const order = new FrameOrder();
    order.judge(position('snapshot', 1, 1, 0));
    expect([order.judge(wrong), order.judge(wrong), order.judge(position('change', 1, 1, 1))]).toEqual([
      'gap',
      'skip',
      'skip',
    ]);
    expect(order.judge(position('snapshot', 1, 1, 0))).toBe('take');
    expect(order.judge(position('change', 1, 1, 1))).toBe('take');
  });

  it('cannot be blocked by a forged position before the first snapshot', () => {
    const order = new FrameOrder();
    expect(order.judge(position('change', 1, 4_000_000_000, 7))).toBe('gap');
    expect(order.judge(position('snapshot', 1, 1, 0))).toBe('take');
  });
});

describe('[A11] parts of a frame', () => {
  const large = partsOf(
    { ...head, rawBytes: 300_000 },
    new Uint8Array(200_000).map((_, index) => index),
  );

  it('are joined in order', () => {
    const joiner = new FrameJoiner();
    const joined = large.map((part) => joiner.add(part));
    expect(joined.slice(0, -1)).toEqual([undefined, undefined, undefined]);
    const last = joined.at(-1);
    expect(last !== 'gap' && last?.packed.reduce((sum, part) => sum + part.length, 0)).toBe(200_000);
  });

  it('are a gap when one is lost, comes twice, or belongs to another frame', () => {
    const other = partsOf({ ...head, base: 2, rawBytes: 300_000 }, new Uint8Array(200_000));
    for (const parts of [[large[0], large[2]], [large[0], large[1], large[1]], [large[0], other[1]], [large[3]]]) {
      const joiner = new FrameJoiner();
      expect(parts.map((part) => joiner.add(part ?? new Uint8Array())).at(-1)).toBe('gap');
    }
    expect(new FrameJoiner().add(new Uint8Array(30))).toBe('gap');
  });

  it('begin anew with the first part of another frame', () => {
    const joiner = new FrameJoiner();
    joiner.add(large[0] ?? new Uint8Array());
    expect(large.map((part) => joiner.add(part)).at(-1)).toMatchObject({ head: { parts: 4 } });
  });
});

describe('[A11] what was packed', () => {
  const unpack = (text: string | Uint8Array, rawBytes: number) =>
    unpackFrame({
      head: { ...head, part: 0, parts: 1, rawBytes },
      packed: [new Uint8Array(typeof text === 'string' ? gzipSync(text) : text)],
    });

  it('comes out as it was', async () => {
    expect(await unpack('{"a":"é"}', 10)).toBe('{"a":"é"}');
  });

  it('is refused when it is larger or smaller than said, no gzip, or no text', async () => {
    await expect(unpack('0123456789', 9)).rejects.toThrow(RangeError);
    await expect(unpack('0123456789', 11)).rejects.toThrow(RangeError);
    await expect(unpack(new Uint8Array([1, 2, 3, 4]), 9)).rejects.toThrow();
    await expect(unpack(new Uint8Array(gzipSync(new Uint8Array([0xff, 0xfe]))), 2)).rejects.toThrow();
  });

  it('is cut off at the size that it says: a bomb takes neither time nor memory', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000), { level: 9 }));
    const before = process.memoryUsage().arrayBuffers;
    await expect(unpack(bomb, 1000)).rejects.toThrow(RangeError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });
});

describe('[A11] how late it is', () => {
  it('is measured beyond the shortest way, whatever the two clocks say', () => {
    for (const skew of [0, 3_600_000, -86_400_000]) {
      const lag = new Lag();
      const seen = [
        lag.measure(1000 + skew, 1080, 1085),
        lag.measure(2000 + skew, 2050, 2060),
        lag.measure(3000 + skew, 3400, 3420),
      ];
      expect(seen).toEqual([5, 10, 370]);
    }
  });

  it('is never absurd, and unknown without a time', () => {
    const lag = new Lag();
    expect(lag.measure(undefined, 1, 2)).toBeUndefined();
    lag.measure(1e15, 1000, 1000);
    expect(lag.measure(0, 2000, 2000)).toBe(60_000);
  });
});

test('[A11] a second failure within five seconds is a pause of five seconds', () => {
  const setbacks = new Setbacks();
  expect([setbacks.add(0), setbacks.isPaused(1)]).toEqual([false, false]);
  expect(setbacks.add(6000)).toBe(false);
  expect([setbacks.add(10_000), setbacks.isPaused(14_999), setbacks.isPaused(15_000)]).toEqual([true, true, false]);
});
