import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { COBROWSE_PATH } from '#shared/protocol/cobrowse-line.ts';
import { MOST_PART_BYTES } from '#shared/protocol/frame.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { ControlUse } from '../domain/cobrowse/control-ledger.ts';
import { FrameHubs } from '../domain/cobrowse/frame-hubs.ts';
import type { Clock, Timer } from '../domain/ports.ts';
import { Connection, type ConnectionParts, type Registry } from './connection.ts';
import { Refusals } from './refusals.ts';

const BEAT_MS = 1_000;
/** A browser that does not answer a close is cut off after this. */
const CLOSE_MS = 1_000;
/** Of one message; each keeps what the network brought it in. */
const MOST_FRAGMENTS = 64;

export interface Collaborators extends Omit<ConnectionParts, 'hubs' | 'refusals' | 'now'> {
  /** Of our own pages and of every portal; which of them is right is known once the token is. */
  origins: ReadonlySet<string>;
  cap: { take(address: string): boolean; release(address: string): void };
  /** The client’s network address, as far as proxies are trusted. */
  addressOf: (request: IncomingMessage) => string;
  timer: Timer;
  /** Whether what customers take back is heard of; nobody is let in while it is not. */
  isReady: () => boolean;
  /** Takes down what an agent did on a page. */
  noteControl: (sessionId: string, use: ControlUse) => void;
}

/** Does not jump when the machine’s clock is set. */
const now: Clock = () => performance.now();

/** The co-browse line on the relay’s port, beside Socket.io and apart from it: it knows no sockets of the chat. */
export class CobrowseServer {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_PART_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    // Its types do not know these yet.
    ...{ closeTimeout: CLOSE_MS, maxFragments: MOST_FRAGMENTS },
  });
  readonly #connections = new Set<Connection>();
  readonly #bySession = new Map<string, Set<Connection>>();
  readonly #refusals: Refusals;
  readonly #parts: ConnectionParts;
  readonly #heart: NodeJS.Timeout;
  #isStopping = false;

  constructor(
    http: HttpServer,
    private readonly with_: Collaborators,
  ) {
    this.#refusals = new Refusals(with_.observe);
    this.#parts = { ...with_, hubs: hubsOf(with_), refusals: this.#refusals, now };
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (pathOf(request) === COBROWSE_PATH) this.#upgrade(request, socket, head);
    });
    this.#heart = setInterval(() => {
      for (const connection of this.#connections) connection.beat();
      this.#refusals.flush();
    }, BEAT_MS);
  }

  /** Where frames of shared pages pass. */
  get frames(): FrameHubs {
    return this.#parts.hubs;
  }

  /** After each commit was published. */
  follow({ id }: Session): void {
    for (const connection of this.#bySession.get(id) ?? []) connection.recheck();
  }

  /** Ranks have changed: everybody of the tenant is looked at again. */
  recheck(tenantId: string): void {
    for (const connection of this.#connections) if (connection.isOfTenant(tenantId)) connection.recheck();
  }

  /** Browsers come back, to the next relay. */
  stop(): void {
    this.#isStopping = true;
    clearInterval(this.#heart);
    this.sendAway();
    this.#refusals.flush();
  }

  /** Everybody comes back. */
  sendAway(): void {
    for (const connection of this.#connections) connection.sendAway();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origin } = request.headers;
    if (this.#isStopping || !this.with_.isReady()) {
      refuse(socket, '503 Service Unavailable');
      return;
    }
    if (origin === undefined || !this.with_.origins.has(origin)) {
      this.#refusals.add('origin-not-allowed');
      refuse(socket, '403 Forbidden');
      return;
    }
    const address = this.with_.addressOf(request);
    if (!this.with_.cap.take(address)) {
      this.#refusals.add('too-many');
      refuse(socket, '429 Too Many Requests');
      return;
    }
    socket.once('close', () => {
      this.with_.cap.release(address);
    });
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#connections.add(new Connection(webSocket, origin, this.#parts, this.#registry));
    });
  }

  readonly #registry: Registry = {
    entered: (connection, sessionId) => {
      const others = this.#bySession.get(sessionId) ?? new Set();
      this.#bySession.set(sessionId, others.add(connection));
    },
    left: (connection, sessionId = '') => {
      this.#connections.delete(connection);
      const others = this.#bySession.get(sessionId);
      others?.delete(connection);
      if (others?.size === 0) this.#bySession.delete(sessionId);
    },
  };
}

function hubsOf({ clock: date, timer, noteControl: write }: Collaborators): FrameHubs {
  return new FrameHubs({ clock: now, date, timer, write });
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
