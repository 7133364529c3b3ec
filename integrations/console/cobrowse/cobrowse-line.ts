import { backOff } from '#shared/client/back-off.ts';
import { isPassing } from '#shared/client/is-passing.ts';
import type { COBROWSE_PATH, Hello, ToViewer, ViewerMessage } from '#shared/protocol/cobrowse-line.ts';
import type { Outcome } from '#shared/protocol/control.ts';
import type { Failure } from '#shared/protocol/errors.ts';

/** Where the line leads, and as whom: read anew for each attempt, since tokens are renewed. */
export interface LineHome {
  readonly relayUrl: string;
  readonly token: string;
}

export interface LineEvents {
  onPart(part: ArrayBuffer): void;
  /** What became of an act of this browser. */
  onActed(act: number, outcome: Outcome): void;
  /** The relay has let this browser in, once more. */
  onReady(): void;
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
  /** The site lets nobody else act on the page that is in sight. */
  isSensitive = false;
  /** Who has the control of the page. */
  controllerId: string | null = null;
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

  /** False when there is nobody to hear it. */
  say(message: ViewerMessage): boolean {
    if (!this.isOpen || !this.#socket) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
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
    this.#note(notice);
    this.#events.onChange();
  }

  #note(notice: Exclude<ToViewer, { type: 'ended' }>): void {
    switch (notice.type) {
      case 'ready':
        this.#welcome(notice.hasPage);
        break;
      case 'page':
        this.hasPage = notice.hasPage;
        break;
      case 'too-large':
        this.isTooLarge = true;
        break;
      case 'tagged':
        this.isSensitive = notice.isSensitive;
        break;
      case 'controller':
        this.controllerId = notice.agentId;
        break;
      case 'acted':
        this.#events.onActed(notice.act, notice.outcome);
    }
  }

  #welcome(hasPage: boolean): void {
    this.isOpen = true;
    this.hasPage = hasPage;
    this.#attempt = 0;
    clearInterval(this.#tokens);
    this.#tokens = setInterval(() => this.#keepUp(), TOKEN_MS);
    this.#events.onReady();
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
    this.controllerId = null;
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

const NOTICES: ReadonlyArray<ToViewer['type']> = [
  'ready',
  'page',
  'too-large',
  'tagged',
  'controller',
  'acted',
  'ended',
];

/** The relay is ours, yet a broken message is no message. */
function readNotice(data: unknown): ToViewer | undefined {
  try {
    const notice = JSON.parse(String(data)) as ToViewer;
    return NOTICES.includes(notice.type) ? notice : undefined;
  } catch {
    return undefined;
  }
}
