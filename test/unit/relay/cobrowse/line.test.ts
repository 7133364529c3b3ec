import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { fail } from '#shared/protocol/result.ts';
import { Line, type LineListener } from '../../../../relay/cobrowse/line.ts';

const SECOND = 1000;
const STOPPED = fail('not-allowed', 'The customer does not share this page.').error;

let http: Server;
let sockets: WebSocketServer;
const clients: WebSocket[] = [];

beforeAll(async () => {
  http = createServer();
  sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(async () => {
  for (const client of clients) client.terminate();
  sockets.close();
  http.close();
  await once(http, 'close');
});

/** A line between two real sockets, in a time that the test moves. */
async function openLine(autoPong = true) {
  const accepted = once(sockets, 'connection') as Promise<[WebSocket]>;
  const { port } = http.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${String(port)}`, { autoPong, perMessageDeflate: false });
  clients.push(client);
  const time = { now: 0 };
  const parts: Uint8Array[] = [];
  const drained: number[] = [];
  const listener: LineListener = {
    frame: (part) => parts.push(part),
    text: () => undefined,
    drained: () => drained.push(parts.length),
    refused: () => undefined,
    closed: () => undefined,
  };
  const [[socket]] = await Promise.all([accepted, once(client, 'open')]);
  const line = new Line(socket, () => time.now, listener);
  return { line, client, socket, time, parts, drained };
}

/** More than the network between two sockets takes while nobody reads. */
function fill(line: Line): number {
  const part = new Uint8Array(60_000);
  let sent = 0;
  for (; line.hasRoom(); sent++) line.send(part);
  return sent;
}

describe('[F13] a browser that is gone', () => {
  test('is asked after ten seconds and given up after fifteen without a word', async () => {
    const { line, client, time } = await openLine(false);
    const pinged = once(client, 'ping');
    time.now = 9 * SECOND;
    line.beat();
    time.now = 10 * SECOND;
    line.beat();
    await pinged;
    time.now = 15 * SECOND;
    line.beat();
    expect(client.readyState).toBe(WebSocket.OPEN);
    const closed = once(client, 'close');
    time.now = 15 * SECOND + 1;
    line.beat();
    await expect(closed).resolves.toEqual([1006, expect.anything()]);
  });

  test('is not one that answers', async () => {
    const { line, client, socket, time } = await openLine();
    const answered = once(socket, 'pong');
    time.now = 14 * SECOND;
    line.beat();
    await answered;
    time.now = 28 * SECOND;
    line.beat();
    expect(socket.readyState).toBe(WebSocket.OPEN);
    expect(client.readyState).toBe(WebSocket.OPEN);
  });
});

describe('[C2] a browser that does not read', () => {
  test('has a quarter of a megabyte waiting in the relay, and its line says when there is room again', async () => {
    const { line, client, socket, drained } = await openLine();
    client.pause();
    while (line.hasRoom()) {
      fill(line);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(socket.bufferedAmount).toBeLessThan(256 * 1024 + 64 * 1024);
    expect(drained).toEqual([]);
    client.resume();
    while (drained.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(line.hasRoom()).toBe(true);
  });

  test('[C5] gets nothing of what waited, once its right is over', async () => {
    const { line, client } = await openLine();
    const heard: string[] = [];
    client.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) heard.push(data.toString());
    });
    client.pause();
    while (line.hasRoom()) {
      fill(line);
      await new Promise((resolve) => setImmediate(resolve));
    }
    line.end(STOPPED);
    const closed = once(client, 'close');
    client.resume();
    await expect(closed).resolves.toEqual([1006, expect.anything()]);
    expect(heard).toEqual([]);
  });
});

describe('a line that ends', () => {
  test('says why, and neither hears nor says anything more', async () => {
    const { line, client, parts } = await openLine();
    const heard: string[] = [];
    client.on('message', (data: Buffer) => heard.push(data.toString()));
    const closed = once(client, 'close');
    line.end(STOPPED);
    line.tell({ type: 'resync' });
    line.send(new Uint8Array(10));
    client.send(new Uint8Array(30));
    await expect(closed).resolves.toEqual([1000, expect.anything()]);
    expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([{ type: 'ended', ...STOPPED }]);
    expect(parts).toEqual([]);
  });

  test('[R4] small parts keep no more memory than they need', async () => {
    const { client, parts } = await openLine();
    for (let count = 0; count < 20; count++) {
      client.send(new Uint8Array(100));
      client.send(new Uint8Array(30_000));
    }
    while (parts.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    const small = parts.filter(({ length }) => length === 100);
    expect(small).toHaveLength(20);
    for (const { buffer } of small) expect(buffer.byteLength).toBeLessThanOrEqual(8 * 1024);
  });
});
