import { mkdtemp, readFile, rm, symlink, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packApp } from '../../../integrations/zendesk/app/pack.ts';
import { readAppFolder } from '../../../integrations/zendesk/app/read-app-folder.ts';

describe('packApp', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casement-pack-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const pack = (outDir: string) => packApp({ relayUrl: 'https://relay.example.com', outDir: join(folder, outDir) });

  it('[integrations 2.3] gives the same bytes twice', async () => {
    const first = await pack('first');
    const second = await pack('second');

    expect(await readFile(first.file)).toEqual(await readFile(second.file));
    expect(first.bytes).toBe((await readFile(first.file)).length);
  });

  it('[integrations 2.3] puts the manifest at the top, in order, with version and relay filled in', async () => {
    const { file } = await pack('out');
    const zip = unzipSync(await readFile(file));
    const manifest: unknown = JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array()));

    expect(file).toMatch(/casement-\d+\.\d+\.\d+\.zip$/);
    expect(Object.keys(zip)).toEqual([...Object.keys(zip)].sort());
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(['manifest.json', 'translations/de.json']));
    expect(manifest).toMatchObject({
      signedUrls: true,
      version: file.slice(file.lastIndexOf('-') + 1, -'.zip'.length),
      parameters: [{ name: 'relayHost', default: 'relay.example.com' }],
    });
  });

  it('[integrations 2.3] refuses a symbolic link', async () => {
    await mkdir(join(folder, 'assets'));
    await symlink('/etc/hostname', join(folder, 'assets', 'a.txt'));

    await expect(readAppFolder(folder)).rejects.toThrow('assets/a.txt is a symbolic link');
  });
});
