import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { joinWrites } from '../../../relay/socket/join-writes.ts';
import { untilConnected } from '../../bench/load/until-connected.ts';

let http: HttpServer;
let server: Server;
let page: Socket | undefined;
let left: Promise<unknown> | undefined;
let writes = 0;

/** Counts what goes to the system, below cork and buffers. */
function countWrites(tcp: TcpSocket): void {
  for (const name of ['_write', '_writev'] as const) {
    const write = tcp[name]?.bind(tcp) as ((...args: unknown[]) => void) | undefined;
    Reflect.set(tcp, name, (...args: unknown[]) => {
      writes += 1;
      write?.(...args);
    });
  }
}

beforeAll(async () => {
  http = createServer();
  http.on('connection', countWrites);
  server = new Server(http, { serveClient: false });
  server.on('connection', (socket) => {
    const expectAnswer = joinWrites(socket.conn);
    left = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.on('command', async (ack: (answer: string) => void) => {
      const answered = expectAnswer();
      await new Promise(setImmediate);
      server.to(socket.id).emit('commit', 1);
      await Promise.resolve();
      ack('done');
      answered();
    });
    socket.on('silent', async () => {
      expectAnswer();
      await new Promise(setImmediate);
      server.to(socket.id).emit('commit', 2);
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterEach(async () => {
  page?.disconnect();
  await left;
});
afterAll(() => server.close());

async function open(): Promise<{ page: Socket; heard: unknown[] }> {
  const { port } = http.address() as AddressInfo;
  const opened = io(`http://127.0.0.1:${String(port)}`, { transports: ['websocket'], reconnection: false });
  page = opened;
  const heard: unknown[] = [];
  opened.on('commit', (seq: number) => heard.push(seq));
  await untilConnected(opened);
  return { page: opened, heard };
}

test('[M3] a commit and the answer to its command are one write, the commit first', async () => {
  const { page, heard } = await open();
  writes = 0;
  page.emit('command', (answer: string) => heard.push(answer));
  await new Promise<void>((resolve) => page.emit('command', () => resolve()));
  expect(heard).toEqual([1, 'done', 1]);
  expect(writes).toBe(2);
});

test('[M1] a commit whose command gets no answer in this turn is sent all the same', async () => {
  const { page } = await open();
  const commit = new Promise((resolve) => page.once('commit', resolve));
  page.emit('silent');
  await expect(commit).resolves.toBe(2);
});
