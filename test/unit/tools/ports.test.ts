import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, portsFrom } from '../../../tools/start/ports.ts';

describe('[set-up] ports', () => {
  const dir = mkdtempSync(join(tmpdir(), 'casement-ports-'));
  const file = join(dir, 'ports.json');
  afterAll(() => rmSync(dir, { recursive: true }));

  it('follow CASEMENT_PORT', () => {
    expect(portsFrom('4000')).toEqual({
      relay: 4000,
      desk: 4001,
      shop: 4002,
      livekit: 4003,
      livekitUdp: 4004,
      store: 4005,
    });
  });

  it.each(['http', '80', '70000', '4000.5'])('refuse CASEMENT_PORT=%s in a sentence', (wish) => {
    expect(() => portsFrom(wish)).toThrow(/^CASEMENT_PORT is .*: set it to a number from 1024 to \d+\.$/);
  });

  it('are all different, and the same the next time', async () => {
    const first = await choosePorts(file, undefined);
    expect(new Set(Object.values(first)).size).toBeGreaterThanOrEqual(5);
    expect(await choosePorts(file, undefined)).toEqual(first);
  });

  it('are chosen anew where one was taken meanwhile', async () => {
    const first = await choosePorts(file, undefined);
    const other = createServer().listen(first.desk, '127.0.0.1');
    await once(other, 'listening');
    const next = await choosePorts(file, undefined);
    other.close();
    expect(next.desk).not.toBe(first.desk);
    expect(next.relay).toBe(first.relay);
  });

  it('refuse a taken CASEMENT_PORT in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(choosePorts(file, String(port))).rejects.toThrow(`Port ${port} is taken: end what listens there`);
    other.close();
  });
});
