import fc from 'fast-check';
import { jsonPieces } from '../../../widget/cobrowse/json-pieces.ts';

const written = (value: unknown) => [...jsonPieces(value)];
const rows = Array.from({ length: 300 }, (_, id) => ({
  id,
  cells: ['a', null, { deep: [id, undefined] }],
  gone: undefined,
}));

describe('[C4] JSON in pieces', () => {
  it('is the JSON that there would be otherwise', () => {
    expect(written({ events: rows }).join('')).toBe(JSON.stringify({ events: rows }));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const large = { value, many: Array.from({ length: 30 }, () => [value, rows.slice(0, 5)]) };
        expect(written(large).join('')).toBe(JSON.stringify(large));
      }),
      { numRuns: 50 },
    );
  });

  it('comes in small pieces', () => {
    const pieces = written({ events: rows });
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
  });
});
