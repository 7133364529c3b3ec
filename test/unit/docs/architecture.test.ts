import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/root.ts';
import { readPage } from './read-page.ts';

const text = readPage('docs/architecture.md');
const stops = [...text.matchAll(/^\| \d+ \| `([^`]+)` \| ([^|]+) \|/gm)].map(([, file, words]) => ({
  file: file ?? '',
  words: [...(words ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? ''),
}));

describe('[docs] the way of one chat message', () => {
  it('goes from the key press to the screen in ten files at most, each opened once', () => {
    expect(stops.at(0)?.file).toBe('shared/ui/composer.ts');
    expect(stops.at(-1)?.file).toBe('shared/ui/chat-log.ts');
    expect(stops.length).toBeLessThanOrEqual(10);
    expect(new Set(stops.map(({ file }) => file)).size).toBe(stops.length);
  });

  it.each(stops)('passes $file as described', ({ file, words }) => {
    expect(words.length).toBeGreaterThan(0);
    const source = readFileSync(join(root, file), 'utf8');
    expect(words.filter((word) => !source.includes(word))).toEqual([]);
  });
});

describe('[docs] the table of folders', () => {
  it('names folders that are there', () => {
    const folders = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`([^`*]+)`/g)].map(([, folder]) => folder ?? ''),
    );
    const paths = folders.filter((folder) => folder.includes('/') && !folder.endsWith('/x'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
