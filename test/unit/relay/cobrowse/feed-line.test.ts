import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { FeedLine, type Moved } from '../../../../relay/cobrowse/feed-line.ts';

let http: Server;
let sockets: WebSocketServer;

beforeAll(async () => {
  http = createServer();
  sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(async () => {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  http.close();
  await once(http, 'close');
});

/** One end of a feed in a time that the test moves; the other end is a bare socket. */
async function openFeed() {
  const accepted = once(sockets, 'connection') as Promise<[WebSocket]>;
  const { port } = http.address() as AddressInfo;
  const other = new WebSocket(`ws://127.0.0.1:${String(port)}`, { perMessageDeflate: false });
  const [[socket]] = await Promise.all([accepted, once(other, 'open')]);
  const time = { now: 0 };
  const heard: Moved[] = [];
  const closed = { times: 0 };
  const line = new FeedLine(socket, () => time.now, {
    moved: (moved) => heard.push(moved),
    closed: () => (closed.times += 1),
  });
  return { line, other, socket, time, heard, closed };
}

describe('[C5] a feed that is silent', () => {
  test('is given up after two seconds, once', async () => {
    const { other, time, closed } = await openFeed();
    time.now = 2_001;
    await once(other, 'close');
    expect(closed.times).toBe(1);
  });

  test('is not, while the other end says that it is there', async () => {
    const { line, other, time, closed } = await openFeed();
    for (time.now = 0; time.now < 10_000; time.now += 1_500) {
      // Its own word and the answer to it have both come.
      other.ping();
      await once(other, 'pong');
    }
    await once(other, 'ping');
    expect(closed.times).toBe(0);
    line.close();
    expect(closed.times).toBe(1);
  });

  test('says nothing after its end', async () => {
    const { line, other, heard } = await openFeed();
    other.send(JSON.stringify({ sessionId: 's1', seq: 4 }));
    other.ping();
    await once(other, 'pong');
    expect(heard).toEqual([{ sessionId: 's1', seq: 4 }]);
    line.close();
    line.tell({ sessionId: 's1', seq: 5 });
    other.on('message', () => {
      throw new Error('Something came.');
    });
    await once(other, 'close');
  });
});
