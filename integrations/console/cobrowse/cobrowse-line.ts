import { backOff } from '#shared/client/back-off.ts';
import { isPassing } from '#shared/client/is-passing.ts';
import type { COBROWSE_PATH, Hello, ToViewer, ViewerMessage } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';

/** Where the line leads, and as whom: read anew for each attempt, since tokens are renewed. */
export interface LineHome {
  readonly relayUrl: string;
  readonly token: string;
}

export interface LineEvents {
  onPart(part: ArrayBuffer): void;
  /** After every change of what the line knows. */
  onChange(): void;
}

const PATH: typeof COBROWSE_PATH = '/cobrowse';
/** The relay ends a line whose token has lapsed unless it hears the next one before; in ms. */
const TOKEN_MS = 5000;
const RECONNECT = { baseMs: 300, capMs: 3000 };

/** The agent's end of a shared page: a WebSocket that comes back by itself until it is closed or ended for good. */
export class CobrowseLine {
  readonly #home: LineHome;
  readonly #sessionId: string;
  readonly #events: LineEvents;
  #socket: WebSocket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tokens: ReturnType<typeof setInterval> | undefined;
  #said = '';
  #attempt = 0;
  #isClosed = false;
  /** The relay has let this browser in. */
  isOpen = false;
  /** A browser of the customer is connected and sends; undefined before the relay has said so. */
  hasPage: boolean | undefined;
  isTooLarge = false;
  /** Why it is over. */
  failure: Failure | undefined;

  constructor(home: LineHome, sessionId: string, events: LineEvents) {
    this.#home = home;
    this.#sessionId = sessionId;
    this.#events = events;
  }

  open(): void {
    if (this.#socket || this.#isClosed) return;
    const socket = new WebSocket(`${this.#home.relayUrl.replace(/^http/, 'ws')}${PATH}`);
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#greet(socket);
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer) this.#events.onPart(data);
      else this.#hear(readNotice(data));
    };
    socket.onclose = () => this.#handleEnd();
  }

  say(message: ViewerMessage): void {
    if (this.isOpen) this.#socket?.send(JSON.stringify(message));
  }

  close(): void {
    this.#isClosed = true;
    this.#drop();
  }

  #greet(socket: WebSocket): void {
    this.#said = this.#home.token;
    const hello: Hello = { type: 'hello', token: this.#said, sessionId: this.#sessionId };
    socket.send(JSON.stringify(hello));
  }

  #keepUp(): void {
    if (this.isOpen && this.#socket && this.#said !== this.#home.token) this.#greet(this.#socket);
  }

  #hear(notice: ToViewer | undefined): void {
    if (!notice) return;
    if (notice.type === 'ended') {
      // What passes is tried again when the relay has closed the connection.
      if (!isPassing(notice.code) && notice.code !== 'token-expired') this.#finish(notice);
      return;
    }
    if (notice.type === 'ready') {
      this.isOpen = true;
      this.#attempt = 0;
      clearInterval(this.#tokens);
      this.#tokens = setInterval(() => this.#keepUp(), TOKEN_MS);
    }
    if (notice.type === 'too-large') this.isTooLarge = true;
    else this.hasPage = notice.hasPage;
    this.#events.onChange();
  }

  #finish({ code, message }: Failure): void {
    this.failure = { code, message };
    this.close();
    this.#events.onChange();
  }

  #handleEnd(): void {
    this.#drop();
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => this.open(), backOff(this.#attempt, RECONNECT));
    this.#attempt += 1;
    this.#events.onChange();
  }

  #drop(): void {
    clearTimeout(this.#retry);
    clearInterval(this.#tokens);
    this.isOpen = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

const NOTICES: ReadonlyArray<ToViewer['type']> = ['ready', 'page', 'too-large', 'ended'];

/** The relay is ours, yet a broken message is no message. */
function readNotice(data: unknown): ToViewer | undefined {
  try {
    const notice = JSON.parse(String(data)) as ToViewer;
    return NOTICES.includes(notice.type) ? notice : undefined;
  } catch {
    return undefined;
  }
}
