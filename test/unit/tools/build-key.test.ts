import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildKey } from '../../../tools/services/build-key.ts';

describe('[set-up] the cache of the embedded servers', () => {
  let dir: string;
  const write = (file: string, text: string): void => writeFileSync(join(dir, file), text);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'casement-key-'));
    mkdirSync(join(dir, 'store'));
    for (const file of ['go.mod', 'go.sum', 'store/main.go', 'store/mend.json']) write(file, file);
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('keeps its key while nothing changes', () => {
    expect(buildKey('store', dir, 'linux-x64')).toBe(buildKey('store', dir, 'linux-x64'));
  });

  it.each(['go.mod', 'go.sum', 'store/main.go', 'store/mend.json'])('has another key when %s changes', (file) => {
    const before = buildKey('store', dir, 'linux-x64');
    write(file, 'changed');
    expect(buildKey('store', dir, 'linux-x64')).not.toBe(before);
  });

  it('tells servers and machines apart', () => {
    const key = buildKey('store', dir, 'linux-x64');
    expect(buildKey('livekit', dir, 'linux-x64')).not.toBe(key);
    expect(buildKey('store', dir, 'darwin-arm64')).not.toBe(key);
  });
});
