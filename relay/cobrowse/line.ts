import type { WebSocket } from 'ws';
import type { ToPage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { ErrorCode, Failure } from '#shared/protocol/errors.ts';
import { Pace } from './pace.ts';

/** A browser that is gone is noticed within this time. */
const SILENT_MS = 15_000;
const PING_EVERY_MS = 10_000;
/** More than this waits in the relay for no browser; the rest stays where it is, shared by all. */
const MOST_BUFFERED = 256 * 1024;
/** Smaller parts are copied out of what the network brought, if they would keep far more of it in memory. */
const SMALL_BYTES = 16 * 1024;
const TRY_AGAIN_LATER = 1013;
const TOO_LONG = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

/** What a line brings. */
export interface LineListener {
  frame(part: Uint8Array): void;
  text(text: string): void;
  /** There is room again after there was none. */
  drained(): void;
  /** The browser broke the rules of the line itself, which closes. */
  refused(code: ErrorCode): void;
  closed(): void;
}

/** One WebSocket: it keeps the pace and the peace of its browser, and knows nothing of what it carries. */
export class Line {
  readonly #pace: Pace;
  #heardAt: number;
  #pingedAt: number;
  #isOver = false;
  #isFull = false;
  #resume: NodeJS.Timeout | undefined;

  /** `now` counts ms from any moment that does not move. */
  constructor(
    private readonly socket: WebSocket,
    private readonly now: () => number,
    private readonly listener: LineListener,
  ) {
    this.#pace = new Pace(now());
    this.#heardAt = this.#pingedAt = now();
    socket.on('message', (data: Buffer, isBinary) => {
      if (!this.#hear(data.length)) return;
      if (isBinary) listener.frame(compact(data));
      else listener.text(data.toString());
    });
    for (const name of ['ping', 'pong'] as const) socket.on(name, (data: Buffer) => this.#hear(data.length));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code?.startsWith('WS_ERR')) listener.refused(code === TOO_LONG ? 'too-large' : 'invalid-input');
    });
    socket.on('close', () => {
      clearTimeout(this.#resume);
      this.#over();
    });
  }

  tell(message: ToPage | ToViewer): void {
    if (!this.#isOver) this.socket.send(JSON.stringify(message));
  }

  send(part: Uint8Array): void {
    if (!this.#isOver) this.socket.send(part, this.#sent);
  }

  hasRoom(): boolean {
    this.#isFull = this.socket.bufferedAmount > MOST_BUFFERED;
    return !this.#isFull;
  }

  /** Says why and closes for good. Nothing more is heard or sent, and what still waits to be sent is thrown away. */
  end({ code, message }: Failure): void {
    if (this.#isOver) return;
    const isWaiting = this.socket.bufferedAmount > 0;
    if (!isWaiting) this.tell({ type: 'ended', code, message });
    this.#over();
    if (isWaiting) this.socket.terminate();
    else this.socket.close(1000);
  }

  /** Closes so that the browser comes back. */
  sendAway(): void {
    this.#over();
    this.socket.close(TRY_AGAIN_LATER);
  }

  /** Called every second: whoever says nothing for long is gone. */
  beat(): void {
    const now = this.now();
    if (now - this.#heardAt > SILENT_MS) this.socket.terminate();
    if (this.#isOver || now - this.#pingedAt < PING_EVERY_MS) return;
    this.#pingedAt = now;
    this.socket.ping();
  }

  /** False when nobody listens any more. */
  #hear(bytes: number): boolean {
    if (this.#isOver) return false;
    this.#heardAt = this.now();
    const pause = this.#pace.spend(this.#heardAt, bytes);
    if (pause > 0) this.#pause(pause);
    return true;
  }

  #pause(ms: number): void {
    clearTimeout(this.#resume);
    this.socket.pause();
    this.#resume = setTimeout(() => {
      this.#heardAt = this.now();
      this.socket.resume();
    }, ms);
  }

  readonly #sent = (): void => {
    if (this.#isFull && !this.#isOver && this.hasRoom()) this.listener.drained();
  };

  #over(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.listener.closed();
  }
}

/** A small part may be a slice of a large piece of the network’s memory. */
function compact(data: Buffer): Uint8Array {
  return data.length < SMALL_BYTES && data.length * 2 < data.buffer.byteLength ? Buffer.from(data) : data;
}
