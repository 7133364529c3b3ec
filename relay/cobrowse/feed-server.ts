import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Clock, Observe } from '../domain/ports.ts';
import { FEED_PATH, FeedLine, MOST_FEED_BYTES, type Moved } from './feed-line.ts';

interface Collaborators {
  /** What a co-browse process knows because it has the same secret. */
  password: string;
  /** A co-browse process has written. */
  moved: (moved: Moved) => void;
  observe: Observe;
}

const now: Clock = () => performance.now();

/** The relay's end of the feed: co-browse processes hear of each session that has gone on. */
export class FeedServer {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_FEED_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #lines = new Set<FeedLine>();

  constructor(
    http: HttpServer,
    private readonly with_: Collaborators,
  ) {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url === FEED_PATH) this.#upgrade(request, socket, head);
    });
  }

  tell(moved: Moved): void {
    for (const line of this.#lines) line.tell(moved);
  }

  stop(): void {
    for (const line of this.#lines) line.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { password, moved, observe } = this.with_;
    if (!isSame(request.headers.authorization ?? '', `Bearer ${password}`)) {
      observe('feed-refused', {});
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const line = new FeedLine(webSocket, now, {
        moved,
        closed: () => {
          this.#lines.delete(line);
          observe('feed-closed', {});
        },
      });
      this.#lines.add(line);
      observe('feed-opened', {});
    });
  }
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
