import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { Hello } from '#shared/protocol/cobrowse-line.ts';
import { readFrameHead } from '#shared/protocol/frame.ts';
import type { ScriptedRelay } from './scripted-relay.ts';

/** The relay's end of the line of customers' pages: what they send goes to whoever watches the session, as it is. */
export class PageFeed {
  readonly #server: WebSocketServer;
  readonly #pages = new Map<string, WebSocket>();
  readonly #snapshots = new Map<string, number>();

  private constructor(server: WebSocketServer) {
    this.#server = server;
  }

  static async open(relay: ScriptedRelay): Promise<PageFeed> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const feed = new PageFeed(server);
    server.on('connection', (socket) => feed.#follow(socket, relay));
    relay.onHeard = (sessionId, message) => {
      if (message.type === 'resync') feed.resync(sessionId);
    };
    return feed;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whole pages that were sent in this session. */
  snapshots(sessionId: string): number {
    return this.#snapshots.get(sessionId) ?? 0;
  }

  /** Asks the page for a snapshot. */
  resync(sessionId: string): void {
    this.#pages.get(sessionId)?.send(JSON.stringify({ type: 'resync' }));
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #follow(socket: WebSocket, relay: ScriptedRelay): void {
    let sessionId: string | undefined;
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary && sessionId !== undefined && this.#pages.get(sessionId) === socket) {
        this.#count(sessionId, data);
        relay.send(sessionId, [new Uint8Array(data)]);
        return;
      }
      const hello = isBinary ? undefined : Hello.safeParse(JSON.parse(data.toString()));
      if (!hello?.success) return;
      sessionId = hello.data.sessionId;
      this.#pages.set(sessionId, socket);
      socket.send(JSON.stringify({ type: 'ready', isWatched: true }));
    });
  }

  #count(sessionId: string, data: Uint8Array): void {
    const head = readFrameHead(new Uint8Array(data));
    if (head.ok && head.value.kind === 'snapshot' && head.value.part === 0)
      this.#snapshots.set(sessionId, this.snapshots(sessionId) + 1);
  }
}
