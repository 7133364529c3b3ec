import { readEntries, writeEntries } from '#shared/protocol/recording-entry.ts';

const entries = [
  { at: 1_800_000_000_123, part: Uint8Array.from([1, 2, 3]) },
  { at: 1_800_000_000_456, part: Uint8Array.from([4]) },
];

test('[C16] entries are read as they were written', () => {
  expect(readEntries(writeEntries(entries))).toEqual(entries);
  expect(readEntries(new Uint8Array())).toEqual([]);
});

test('[C16] what is cut off is left out, and what is before it stays', () => {
  const bytes = writeEntries(entries);
  for (let size = bytes.length - 1; size > 15; size--) expect(readEntries(bytes.slice(0, size))).toEqual([entries[0]]);
  expect(readEntries(bytes.slice(0, 14))).toEqual([]);
});

test('[C16] a time that is none ends it', () => {
  expect(readEntries(writeEntries([{ at: Number.NaN, part: new Uint8Array(2) }, ...entries]))).toEqual([]);
});
