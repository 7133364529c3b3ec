import { backOff } from '#shared/client/back-off.ts';
import type { COBROWSE_PATH, PageMessage, ToPage } from '#shared/protocol/cobrowse-line.ts';
import type { FrameSink } from './frame-pump.ts';

/** What comes from agents; looked into only where it is acted on. */
export type AgentMessage = Extract<ToPage, { type: 'gesture' | 'act' | 'controller' }>;

export interface PageLineOptions {
  relayUrl: string;
  token: () => Promise<string> | string;
  sessionId: string;
  /** Also with every new connection: the relay has said whether frames are wanted. */
  onWatched: (isWatched: boolean) => void;
  onResync: () => void;
  /** An agent shows or does something, or takes the control. */
  onAgent: (message: AgentMessage) => void;
  /** The connection is lost; another one is tried. */
  onLost: () => void;
  /** For good. */
  onEnded: () => void;
}

const PATH: typeof COBROWSE_PATH = '/cobrowse';
const READY_MS = 10_000;
const BACK_OFF = { baseMs: 500, capMs: 10_000 };

/** The customer's end of the co-browse line. It comes back by itself until it is closed or the relay ends it. */
export class PageLine implements FrameSink {
  readonly #options: PageLineOptions;
  #socket: WebSocket | undefined;
  #isReady = false;
  #isClosed = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageLineOptions) {
    this.#options = options;
    addEventListener('online', this.#handleOnline);
    void this.#connect();
  }

  get waitingBytes(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  send(part: Uint8Array<ArrayBuffer>): void {
    if (this.#isReady) this.#socket?.send(part);
  }

  say(message: PageMessage): void {
    if (this.#isReady) this.#socket?.send(JSON.stringify(message));
  }

  close(): void {
    this.#isClosed = true;
    removeEventListener('online', this.#handleOnline);
    this.#drop();
  }

  async #connect(): Promise<void> {
    const token = await this.#token();
    if (this.#isClosed) return;
    if (token === undefined) {
      this.#retry();
      return;
    }
    const socket = new WebSocket(this.#options.relayUrl.replace(/^http/, 'ws') + PATH);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token, sessionId: this.#options.sessionId }));
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = () => this.#lose();
    this.#timer = setTimeout(() => this.#lose(), READY_MS);
  }

  async #token(): Promise<string | undefined> {
    try {
      return await this.#options.token();
    } catch {
      return undefined;
    }
  }

  #receive(data: unknown): void {
    const message = read(data);
    if (message?.type === 'ready') {
      this.#isReady = true;
      this.#attempt = 0;
      clearTimeout(this.#timer);
    }
    if (message?.type === 'ended') {
      this.close();
      return this.#options.onEnded();
    }
    if (!message || !this.#isReady) return;
    if (message.type === 'resync') this.#options.onResync();
    else if ('isWatched' in message) this.#options.onWatched(message.isWatched);
    else this.#options.onAgent(message);
  }

  #lose(): void {
    const wasReady = this.#isReady;
    this.#drop();
    if (wasReady) this.#options.onLost();
    this.#retry();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#isReady = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #retry(): void {
    const waitMs = backOff(this.#attempt, BACK_OFF);
    this.#attempt += 1;
    this.#timer = setTimeout(() => void this.#connect(), waitMs);
  }

  /** The network is back: nobody waits for the timer. */
  readonly #handleOnline = () => {
    if (this.#socket || this.#attempt === 0) return;
    clearTimeout(this.#timer);
    void this.#connect();
  };
}

/** The relay is ours, but what is not understood is ignored: it may be a newer one. */
function read(data: unknown): ToPage | undefined {
  try {
    const message = JSON.parse(String(data)) as Partial<Record<string, unknown>>;
    const { type, isWatched } = message;
    const isKnown =
      type === 'ready' || type === 'watched'
        ? typeof isWatched === 'boolean'
        : /^(?:resync|ended|gesture|act|controller)$/.test(String(type));
    return isKnown ? (message as ToPage) : undefined;
  } catch {
    return undefined;
  }
}
