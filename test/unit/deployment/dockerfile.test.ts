import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relayBundle } from '../../../tools/build/bundle-relay.ts';
import { root } from '../../../tools/root.ts';

const dockerfile = readFileSync(join(root, 'relay/Dockerfile'), 'utf8');
const ignored = readFileSync(join(root, 'relay/Dockerfile.dockerignore'), 'utf8').split('\n');
const copies = [...dockerfile.matchAll(/^COPY (.+)$/gm)].map(([, words]) => (words ?? '').split(' '));
const fromHere = copies.filter(([first]) => !first?.startsWith('--')).flatMap((words) => words.slice(0, -1));

describe('[set-up] relay/Dockerfile', () => {
  it('copies only what is there', () => {
    expect(fromHere.length).toBeGreaterThan(0);
    expect(fromHere.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  });

  it('gets nothing from the folder but what it copies: no data, no secrets', () => {
    expect(ignored).toContain('*');
    const allowed = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(allowed.sort()).toEqual([...new Set(fromHere)].sort());
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '**/.env*']));
  });

  it('runs the built relay, not as root, and is asked for its health', () => {
    expect(dockerfile).toContain(relayBundle);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\n.*\/healthz/m);
    expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM '));
  });
});
