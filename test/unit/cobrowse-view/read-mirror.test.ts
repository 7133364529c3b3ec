import { readMirror } from '#shared/client/read-mirror.ts';

describe('[A11] what the mirror says', () => {
  it.each([undefined, null, 'text', 7, [], {}, { type: 'run' }, { type: 'trouble', trouble: 'x' }])(
    'is nothing when it is no message: %j',
    (value) => {
      expect(readMirror(value)).toBeUndefined();
    },
  );

  it('has finite numbers and short texts, whatever it holds', () => {
    expect(readMirror({ type: 'size', width: -4, height: Number.NaN })).toEqual({ type: 'size', width: 1, height: 1 });
    expect(readMirror({ type: 'pointer', x: '3', y: Number.POSITIVE_INFINITY, isTouch: 1 })).toEqual({
      type: 'pointer',
      x: 0,
      y: 0,
      isTouch: false,
    });
    const address = readMirror({ type: 'address', address: 'x'.repeat(9000) });
    expect(address?.type === 'address' && address.address).toHaveLength(500);
    const blind = readMirror({
      type: 'blind',
      spots: Array.from({ length: 99 }, () => ({ kind: 'run', host: 4, more: 1 })),
    });
    expect(blind?.type === 'blind' && blind.spots).toHaveLength(40);
    expect(blind?.type === 'blind' && blind.spots[0]).toEqual({
      kind: 'document',
      host: '',
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    });
  });

  it('names a place within bounds, whatever it holds', () => {
    const at = { node: -3, x: 7, y: 'top', what: 'run', options: Array(900).fill('x'.repeat(900)), path: [0.5, 4, {}] };
    const located = readMirror({ type: 'located', ref: 4, at });
    const place = located?.type === 'located' ? located.at : undefined;
    expect(place).toMatchObject({ node: 1, x: 1, y: 0, what: 'other', documentX: 0, path: [0.5, 1, 0] });
    expect(place?.options).toHaveLength(500);
    expect(place?.options[0]).toHaveLength(500);
    expect(readMirror({ type: 'located', ref: 4, at: undefined })).toEqual({ type: 'located', ref: 4, at: undefined });
  });

  it('is what it was when it is right', () => {
    const applied = { type: 'applied', epoch: 1, base: 2, seq: 3, behindMs: 40, isBeat: false };
    expect(readMirror(applied)).toEqual(applied);
    expect(readMirror({ type: 'ready' })).toEqual({ type: 'ready' });
  });
});
