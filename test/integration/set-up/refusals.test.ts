import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { checkGo } from '../../../tools/services/go-toolchain.ts';
import { createDataDir, endAll, startProcess, type StartProcess } from './start-process.ts';

/** The one sentence of a start that was refused. */
async function refusalOf(product: StartProcess): Promise<string> {
  expect(await product.exited).toBe(1);
  const lines = product.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines.join();
}

describe('[set-up] npm start says in one sentence what to do', () => {
  afterEach(endAll);

  it('about a second start in the same folder, and leaves the first one alone', async () => {
    const first = startProcess(createDataDir());
    const { pid } = await first.ready();
    expect(await refusalOf(startProcess(first.dir))).toBe(
      `Casement runs already in ${first.dir}: end that one first, or name another folder in CASEMENT_DIR.`,
    );
    expect((await first.ready()).pid).toBe(pid);
  });

  it('about a taken CASEMENT_PORT', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refusal = await refusalOf(startProcess(createDataDir(), { CASEMENT_PORT: String(port) }));
    other.close();
    expect(refusal).toMatch(/^(UDP port|Port|CASEMENT_PORT is) \d+( is taken)?: .*(CASEMENT_PORT|set it) to /);
  });

  it('about a data folder that cannot be used', async () => {
    const file = join(createDataDir(), 'file');
    writeFileSync(file, '');
    expect(await refusalOf(startProcess(file))).toMatch(/^Casement cannot read and write its data folder .*: put/);
  });

  it('about secrets that cannot be read', async () => {
    const dir = createDataDir();
    writeFileSync(join(dir, 'secrets.json'), '{}');
    expect(await refusalOf(startProcess(dir))).toMatch(/secrets\.json does not hold Casement's secrets: remove it/);
  });

  it('about a missing Go and one that is too old', async () => {
    const dir = createDataDir();
    const ways = 'install Go 1.26 from go.dev/dl, or set MONGODB_URL and LIVEKIT_URL, or run docker compose up.';
    await expect(checkGo({ PATH: dir })).rejects.toThrow(
      `Go is missing, which builds the store and the media server: ${ways}`,
    );
    mkdirSync(join(dir, 'old'));
    writeFileSync(join(dir, 'old/go'), '#!/bin/sh\necho go version go1.21.3 linux/amd64\n');
    chmodSync(join(dir, 'old/go'), 0o755);
    await expect(checkGo({ PATH: join(dir, 'old') })).rejects.toThrow(`Go 1.21.3 is too old: ${ways}`);
  });
});
