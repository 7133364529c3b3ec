import type { WebSocket } from 'ws';
import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import type { Clock } from '../domain/ports.ts';

/** Where the relay answers a co-browse process of its own, and nobody else. */
export const FEED_PATH = '/internal/feed';

const BEAT_MS = 500;
/** Whoever says nothing for so long may not know what a customer has taken back. */
const SILENT_MS = 2_000;
export const MOST_FEED_BYTES = 1024;

const Moved = z.strictObject({ sessionId: SessionId, seq: z.number().int().positive() });
export type Moved = z.infer<typeof Moved>;

interface Listener {
  moved: (moved: Moved) => void;
  closed: () => void;
}

/**
 * Between the relay and a co-browse process of its own: each tells the other which session has gone on, and reads in
 * the store what has happened. Nothing of the sessions themselves goes over it.
 */
export class FeedLine {
  readonly #heart: NodeJS.Timeout;
  #heardAt: number;
  #isOver = false;

  constructor(
    private readonly socket: WebSocket,
    /** In ms from any moment that does not move. */
    private readonly now: Clock,
    private readonly listener: Listener,
  ) {
    this.#heardAt = now();
    socket.on('message', (data: Buffer, isBinary) => {
      this.#hear(isBinary ? undefined : data.toString());
    });
    socket.on('ping', () => {
      this.#heardAt = now();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#over();
    });
    this.#heart = setInterval(() => {
      this.#beat();
    }, BEAT_MS);
  }

  tell(moved: Moved): void {
    if (!this.#isOver) this.socket.send(JSON.stringify(moved));
  }

  close(): void {
    this.#over();
    this.socket.terminate();
  }

  #hear(text = ''): void {
    this.#heardAt = this.now();
    const moved = Moved.safeParse(parseJson(text));
    if (this.#isOver) return;
    if (moved.success) this.listener.moved(moved.data);
    else this.close();
  }

  #beat(): void {
    if (this.now() - this.#heardAt > SILENT_MS) this.close();
    else if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  #over(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#heart);
    this.listener.closed();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
