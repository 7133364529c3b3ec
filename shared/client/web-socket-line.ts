import type { Failure } from '#shared/protocol/errors.ts';
import type { LineOptions, RelayLine } from './relay-line.ts';

/** Longer than this between two pings of the relay, and the line is lost. */
interface Handshake {
  pingInterval: number;
  pingTimeout: number;
}

const OPEN_MS = 10_000;

/**
 * A line over a WebSocket, in the words of the relay's socket server: Engine.IO 4 and in it Socket.IO 5, of both only
 * what the contract uses, which is text. The library speaks the same and much more, in 12 kB instead of 1.
 */
export function openWebSocketLine(options: LineOptions): RelayLine {
  return new WebSocketLine(options);
}

class WebSocketLine implements RelayLine {
  readonly #options: LineOptions;
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #asked = 0;
  #patience = 0;
  #deadline = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#socket = new WebSocket(`${options.relayUrl.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
    this.#socket.onmessage = ({ data }) => this.#receive(String(data));
    this.#socket.onclose = () => this.#end();
    this.#timer = setTimeout(() => this.#end(), OPEN_MS);
  }

  emit(name: string, input: unknown, answer?: (result: unknown) => void): void {
    // Timers stand still while a computer sleeps: nobody is at the other end any more.
    if (Date.now() > this.#deadline) return this.#end();
    const id = answer ? (this.#asked += 1) : '';
    if (answer) this.#answers.set(this.#asked, answer);
    this.#send(`42${id}${JSON.stringify([name, input])}`);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
  }

  #end(failure?: Failure): void {
    this.close();
    this.#options.onEnd(failure);
  }

  #send(packet: string): void {
    this.#socket.send(packet);
  }

  #receive(packet: string): void {
    if (packet.startsWith('0')) {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1)) as Handshake;
      this.#patience = pingInterval + pingTimeout;
      this.#send(`40${JSON.stringify({ token: this.#options.token() })}`);
    }
    if (packet === '2') this.#send('3');
    this.#deadline = Date.now() + this.#patience;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#patience);
    if (packet.startsWith('4')) this.#handle(packet);
  }

  #handle(packet: string): void {
    const [, kind, id, json] = /^4(\d)(\d*)([^]*)/.exec(packet) ?? [];
    const body: unknown = json ? JSON.parse(json) : undefined;
    if (kind === '0') this.#options.onOpen();
    if (kind === '1') this.#end();
    if (kind === '2') this.#options.onNotice(...(body as [name: string, payload: unknown]));
    if (kind === '3') this.#answer(Number(id), (body as [result: unknown])[0]);
    if (kind === '4') this.#end((body as { data?: Failure }).data);
  }

  #answer(id: number, result: unknown): void {
    this.#answers.get(id)?.(result);
    this.#answers.delete(id);
  }
}
