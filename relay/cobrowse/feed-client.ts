import { WebSocket } from 'ws';
import type { Clock } from '../domain/ports.ts';
import { FEED_PATH, FeedLine, MOST_FEED_BYTES, type Moved } from './feed-line.ts';

const RETRY_MS = 500;
const HANDSHAKE_MS = 2_000;

interface Collaborators {
  /** The relay as this process reaches it: an origin. */
  relayUrl: string;
  password: string;
  moved: (moved: Moved) => void;
  /** From now on nothing is missed; whatever was known before may be old. */
  opened: () => void;
  /** What customers take back is not heard of any more. */
  lost: () => void;
}

const now: Clock = () => performance.now();

/** The co-browse process's end of the feed. What it has to tell while the relay is away it tells afterwards. */
export class FeedClient {
  readonly #untold = new Map<string, number>();
  #line: FeedLine | undefined;
  #socket: WebSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(private readonly with_: Collaborators) {}

  get isLive(): boolean {
    return this.#line !== undefined;
  }

  start(): void {
    if (this.#isStopped) return;
    const { relayUrl, password } = this.with_;
    const socket = new WebSocket(`${relayUrl.replace(/^http/, 'ws')}${FEED_PATH}`, {
      headers: { authorization: `Bearer ${password}` },
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: MOST_FEED_BYTES,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.once('open', () => {
      this.#open(socket);
    });
    socket.once('close', () => {
      this.#retry = setTimeout(() => {
        this.start();
      }, RETRY_MS);
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    this.#socket?.terminate();
    this.#line?.close();
  }

  /** Begins anew: what is known cannot be relied on. */
  drop(): void {
    this.#line?.close();
  }

  tell({ sessionId, seq }: Moved): void {
    if (this.#line) this.#line.tell({ sessionId, seq });
    else this.#untold.set(sessionId, seq);
  }

  #open(socket: WebSocket): void {
    this.#line = new FeedLine(socket, now, {
      moved: this.with_.moved,
      closed: () => {
        this.#line = undefined;
        this.with_.lost();
      },
    });
    this.with_.opened();
    for (const [sessionId, seq] of this.#untold) this.#line.tell({ sessionId, seq });
    this.#untold.clear();
  }
}
