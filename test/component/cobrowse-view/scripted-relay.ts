import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Hello, ToViewer, ViewerMessage } from '#shared/protocol/cobrowse-line.ts';

type Heard = Hello | ViewerMessage;

/** The relay's end of the line of viewers, by session, as a test wants it. */
export class ScriptedRelay {
  readonly #server: WebSocketServer;
  readonly #sockets = new Map<string, WebSocket>();
  readonly #heard = new Map<string, Heard[]>();
  /** What is sent to a viewer that has just come. */
  readonly greeting = new Map<string, ToViewer>();
  /** Called for everything that a viewer says. */
  onHeard: ((sessionId: string, message: Heard) => void) | undefined;

  constructor(http: Server) {
    this.#server = new WebSocketServer({ server: http, path: '/cobrowse' });
    this.#server.on('connection', (socket) => {
      socket.on('message', (data, isBinary) => {
        if (!isBinary) this.#take(socket, JSON.parse(textOf(data)) as Heard);
      });
    });
  }

  /** Everything that the viewer of a session has said. */
  heard(sessionId: string): Heard[] {
    return this.#heard.get(sessionId) ?? [];
  }

  count(sessionId: string, type: Heard['type']): number {
    return this.heard(sessionId).filter((one) => one.type === type).length;
  }

  send(sessionId: string, parts: readonly Uint8Array[]): void {
    for (const part of parts) this.#socketOf(sessionId).send(part);
  }

  say(sessionId: string, notice: ToViewer): void {
    this.#socketOf(sessionId).send(JSON.stringify(notice));
  }

  isWatched(sessionId: string): boolean {
    return this.#sockets.get(sessionId)?.readyState === 1;
  }

  /** As a network does it. */
  cut(sessionId: string): void {
    this.#socketOf(sessionId).terminate();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #take(socket: WebSocket, message: Heard): void {
    if (message.type === 'hello') {
      this.#sockets.set(message.sessionId, socket);
      const greeting = this.greeting.get(message.sessionId) ?? { type: 'ready', hasPage: true };
      socket.send(JSON.stringify(greeting));
    }
    for (const [sessionId, known] of this.#sockets)
      if (known === socket) {
        this.#heard.set(sessionId, [...this.heard(sessionId), message]);
        this.onHeard?.(sessionId, message);
      }
  }

  #socketOf(sessionId: string): WebSocket {
    const socket = this.#sockets.get(sessionId);
    if (!socket) throw new Error(`Nobody watches ${sessionId}.`);
    return socket;
  }
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}
