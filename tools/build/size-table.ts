import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';

/** One row: a built file and its sizes in bytes. */
export interface Size {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/** Measures a built file. */
export function measure(file: string): Size {
  const content = readFileSync(join(root, file));
  return { file, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The rows as aligned text. */
export function formatSizes(sizes: readonly Size[]): string {
  const width = Math.max(...sizes.map(({ file }) => file.length), 4);
  const row = (name: string, raw: string, gzip: string): string =>
    `${name.padEnd(width)}  ${raw.padStart(10)}  ${gzip.padStart(10)}`;
  return [row('file', 'size', 'gzip'), ...sizes.map((s) => row(s.file, kilobytes(s.raw), kilobytes(s.gzip)))].join(
    '\n',
  );
}
