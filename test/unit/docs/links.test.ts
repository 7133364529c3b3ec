import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../../tools/root.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** Pictures are added from the running product; a test of their own would need it. */
const isOurs = (target: string) => !/^[a-z]+:/.test(target) && !target.startsWith('#') && !target.endsWith('.png');

describe('[docs] links', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => (target ?? '').split('#')[0] ?? '');
    const lost = targets.filter((target) => isOurs(target) && !existsSync(join(root, dirname(page), target)));
    expect(lost).toEqual([]);
  });

  it.each(pages)('and paths of %s are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const paths = [...text.matchAll(/`((?:shared|relay|widget|integrations|test|tools|docs)\/[\w./-]+)`/g)];
    const lost = paths.map(([, path]) => path ?? '').filter((path) => !existsSync(join(root, path)));
    expect(lost.filter((path) => !path.endsWith('/x'))).toEqual([]);
  });
});
