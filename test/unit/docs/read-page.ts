import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/root.ts';

/** A page by its path from the root, without the spaces that align its tables; `section` is one heading's part of it. */
export function readPage(file: string, section?: string): string {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/ {2,}/g, ' ');
  if (section === undefined) return text;
  const [, after] = text.split(`\n## ${section}\n`);
  if (after === undefined) throw new Error(`${file} has no section ${section}.`);
  return after.split('\n## ')[0] ?? '';
}
