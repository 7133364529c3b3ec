import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/root.ts';
import { readPage } from './read-page.ts';

const tests = join(root, 'test');
const sources = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\.test|\.spec|-suite)\.ts$/.test(file))
  .map((file) => readFileSync(join(tests, file), 'utf8'));
const rows = [...readPage('docs/behaviour.md').matchAll(/^\| ([A-K]\d+) \| .+? \|([^|]*)\|$/gm)].map(
  ([, id, files]) => ({ id: id ?? '', files: [...(files ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '') }),
);

/** Titles carry ids in brackets: `[C1] …` or `[C1, K9] …`. */
function carries(source: string, id: string): boolean {
  return new RegExp(`\\b(?:test|it|describe)\\b.*[^]{0,40}?\\[[^\\]\\n]*\\b${id}\\b[^\\]\\n]*\\]`).test(source);
}

describe('[docs] the rows of docs/behaviour.md', () => {
  it('are there, each once', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(rows)('$id has a test that carries it in its title', ({ id }) => {
    expect(sources.some((source) => carries(source, id))).toBe(true);
  });

  it.each(rows)('$id names tests that prove it', ({ id, files }) => {
    expect(files.length).toBeGreaterThan(0);
    const lost = files.filter((file) => !existsSync(join(tests, file)));
    const silent = files.filter(
      (file) => !lost.includes(file) && !carries(readFileSync(join(tests, file), 'utf8'), id),
    );
    expect({ lost, silent }).toEqual({ lost: [], silent: [] });
  });
});
