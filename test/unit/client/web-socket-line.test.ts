import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server, type ServerOptions } from 'socket.io';
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws';
import type { Failure } from '#shared/protocol/errors.ts';
import { lineOpener } from '#shared/client/line-opener.ts';
import type { LineOptions } from '#shared/client/relay-line.ts';
import { openWebSocketLine } from '#shared/client/web-socket-line.ts';

/** As in browsers: an error nobody listens to is none, `close` follows. */
class PageWebSocket extends NodeWebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

const ownWebSocket = globalThis.WebSocket;
const closers: Array<() => Promise<unknown>> = [];

beforeAll(() => {
  Object.assign(globalThis, { WebSocket: PageWebSocket });
});
afterAll(() => {
  Object.assign(globalThis, { WebSocket: ownWebSocket });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(http: HttpServer): Promise<string> {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
}

/** The relay's own socket server, which lets in whoever says `good`. */
async function openServer(options: Partial<ServerOptions> = {}) {
  const http = createServer();
  const server = new Server(http, options);
  server.use((socket, next) => {
    const data: Failure = { code: 'not-authenticated', message: 'Sign in again.' };
    next(socket.handshake.auth.token === 'good' ? undefined : Object.assign(new Error(data.message), { data }));
  });
  const relayUrl = await listen(http);
  closers.push(() => server.close());
  return { server, relayUrl };
}

/** What a line says, as promises. */
function watched(relayUrl: string, token = 'good') {
  const notices: unknown[] = [];
  let opened: () => void = () => undefined;
  let ended: (failure?: Failure) => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => (opened = resolve));
  const hasEnded = new Promise<Failure | undefined>((resolve) => (ended = resolve));
  const options: LineOptions = {
    relayUrl,
    origin: undefined,
    token: () => token,
    onOpen: () => opened(),
    onNotice: (...notice) => notices.push(notice),
    onEnd: (failure) => ended(failure),
  };
  return { options, notices, isOpen, hasEnded };
}

test('[K9] it asks, is answered, and hears what it did not ask for', async () => {
  const { server, relayUrl } = await openServer();
  server.on('connection', (socket) => {
    socket.on('double', (text: string, answer: (text: string) => void) => {
      socket.emit('asked', { text });
      answer(text + text);
    });
  });
  const { options, notices, isOpen } = watched(relayUrl);
  const line = openWebSocketLine(options);
  await isOpen;
  const answers = ['1', 'zwölf', '{"}'].map((text) => new Promise((resolve) => line.emit('double', text, resolve)));
  expect(await Promise.all(answers)).toEqual(['11', 'zwölfzwölf', '{"}{"}']);
  expect(notices).toEqual([
    ['asked', { text: '1' }],
    ['asked', { text: 'zwölf' }],
    ['asked', { text: '{"}' }],
  ]);
  line.close();
});

test('[K9] what needs no answer arrives too', async () => {
  const { server, relayUrl } = await openServer();
  const said = new Promise((resolve) => {
    server.on('connection', (socket) => socket.on('typing', (...args: unknown[]) => resolve(args)));
  });
  const { options, isOpen } = watched(relayUrl);
  const line = openWebSocketLine(options);
  await isOpen;
  line.emit('typing', { sessionId: 's1' });
  expect(await said).toEqual([{ sessionId: 's1' }]);
  line.close();
});

test('[K9] a refusal comes with the words of the relay', async () => {
  const { relayUrl } = await openServer();
  const { options, hasEnded } = watched(relayUrl, 'bad');
  openWebSocketLine(options);
  expect(await hasEnded).toEqual({ code: 'not-authenticated', message: 'Sign in again.' });
});

test('[K9] it ends when the relay lets go of it, and when nobody is there', async () => {
  const { server, relayUrl } = await openServer();
  const { options, isOpen, hasEnded } = watched(relayUrl);
  openWebSocketLine(options);
  await isOpen;
  server.disconnectSockets();
  expect(await hasEnded).toBeUndefined();
  await server.close();
  const again = watched(relayUrl);
  openWebSocketLine(again.options);
  expect(await again.hasEnded).toBeUndefined();
});

test('[K9] it answers the pings of the relay, so it stays', async () => {
  const { server, relayUrl } = await openServer({ pingInterval: 40, pingTimeout: 400 });
  const pongs = new Promise<void>((resolve) => {
    let count = 0;
    server.on('connection', ({ conn }) =>
      conn.on('heartbeat', () => {
        count += 1;
        if (count === 4) resolve();
      }),
    );
  });
  const { options, isOpen } = watched(relayUrl);
  const line = openWebSocketLine(options);
  await isOpen;
  await pongs;
  line.close();
});

test('[K9] a relay that falls silent is lost', async () => {
  const http = createServer();
  const silent = new WebSocketServer({ server: http });
  silent.on('connection', (socket) => {
    socket.send('0{"pingInterval":40,"pingTimeout":40}');
    socket.send('40{"sid":"x"}');
  });
  const relayUrl = await listen(http);
  closers.push(async () => {
    for (const socket of silent.clients) socket.terminate();
    http.close();
    await once(http, 'close');
  });
  const { options, isOpen, hasEnded } = watched(relayUrl);
  openWebSocketLine(options);
  await isOpen;
  expect(await hasEnded).toBeUndefined();
});

test('[K9] where no WebSocket comes through the library polls, from then on at once', async () => {
  const { server, relayUrl } = await openServer({ transports: ['polling'] });
  server.on('connection', (socket) => {
    socket.on('ping-me', (_input: unknown, answer: (way: string) => void) => answer(socket.conn.transport.name));
  });
  let refused = 0;
  server.httpServer.on('upgrade', (_request: unknown, socket: Duplex) => {
    refused += 1;
    socket.destroy();
  });
  const openLine = lineOpener();
  const first = watched(relayUrl);
  const line = openLine(first.options);
  await first.isOpen;
  expect(await new Promise((resolve) => line.emit('ping-me', {}, resolve))).toBe('polling');
  line.close();
  expect(refused).toBe(1);
  const second = watched(relayUrl);
  const next = openLine(second.options);
  await second.isOpen;
  next.close();
  expect(refused).toBe(1);
});

test('[K9] a refusal is not taken for a blocked WebSocket', async () => {
  const { relayUrl } = await openServer();
  const { options, hasEnded } = watched(relayUrl, 'bad');
  lineOpener()(options);
  expect((await hasEnded)?.code).toBe('not-authenticated');
});
