import { once } from 'node:events';
import { WebSocket } from 'ws';
import { COBROWSE_PATH, type ToPage, type ToViewer } from '#shared/protocol/cobrowse-line.ts';
import { partsOf, readFrameHead, type FrameHead } from '#shared/protocol/frame.ts';
import type { TestRelay } from '../../support/test-relay.ts';

const NOTHING = Buffer.alloc(0);

export type Told = ToPage | ToViewer;

/** One frame as it arrived, whole. */
export interface Arrived extends Pick<FrameHead, 'kind' | 'epoch' | 'base' | 'seq'> {
  bytes: Buffer;
}

/** A bare end of a co-browse line: says what it is told to, keeps all it hears. */
export class LineClient {
  readonly told: Told[] = [];
  readonly frames: Arrived[] = [];
  /** Says at once that it has shown what came. */
  isAcknowledging = true;
  /** Keeps what frames hold, not only their heads. */
  isKeeping = true;
  closedWith: number | undefined;
  #parts: Buffer[] = [];
  #looks = new Set<() => void>();

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#takePart(data);
      else this.told.push(JSON.parse(data.toString()) as Told);
      this.#look();
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.closedWith = code;
      this.#look();
    });
  }

  /** Connects without a word. */
  static async connect(relay: Pick<TestRelay, 'url'>, origin: string): Promise<LineClient> {
    const socket = LineClient.socketOf(relay, origin);
    const client = new LineClient(socket);
    await once(socket, 'open');
    return client;
  }

  static socketOf(relay: Pick<TestRelay, 'url'>, origin: string | undefined): WebSocket {
    const headers = origin === undefined ? {} : { origin };
    return new WebSocket(`${relay.url.replace('http', 'ws')}${COBROWSE_PATH}`, { headers, perMessageDeflate: false });
  }

  /** Connects and says hello. */
  static async hello(
    relay: Pick<TestRelay, 'url'>,
    origin: string,
    token: string,
    sessionId: string,
  ): Promise<LineClient> {
    const client = await LineClient.connect(relay, origin);
    client.say({ type: 'hello', token, sessionId });
    return client;
  }

  say(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends a frame in as many parts as it takes. */
  send(head: Omit<FrameHead, 'part' | 'parts' | 'rawBytes'>, packed: Uint8Array): void {
    for (const part of partsOf({ ...head, rawBytes: packed.length }, packed)) this.socket.send(part);
  }

  /** What the relay says under this type, now or when it comes. */
  hear<T extends Told['type']>(type: T): Promise<Extract<Told, { type: T }>> {
    return this.until(() => this.told.find((told): told is Extract<Told, { type: T }> => told.type === type));
  }

  frame(base: number, seq: number): Promise<Arrived> {
    return this.until(() => this.frames.find((frame) => frame.base === base && frame.seq === seq));
  }

  /** The code with which the relay said that it is over; the connection has closed. */
  async ended(): Promise<string> {
    const { code } = await this.hear('ended');
    await this.closed();
    return code;
  }

  closed(): Promise<number> {
    return this.until(() => this.closedWith);
  }

  /** Looks now and after each thing that arrives; gives up after ten seconds. */
  until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(giveUp);
        this.#looks.delete(look);
        resolve(found);
      };
      const giveUp = setTimeout(() => {
        this.#looks.delete(look);
        reject(new Error(`It did not come; heard ${JSON.stringify(this.told)}, closed ${String(this.closedWith)}.`));
      }, 10_000);
      this.#looks.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of this.#looks) look();
  }

  #takePart(data: Buffer): void {
    const head = readFrameHead(data);
    if (!head.ok) throw new Error('The relay sent what is no frame.');
    const { part, parts, kind, epoch, base, seq } = head.value;
    this.#parts = part === 0 ? [data] : [...this.#parts, data];
    if (part + 1 < parts) return;
    this.frames.push({ kind, epoch, base, seq, bytes: this.isKeeping ? Buffer.concat(this.#parts) : NOTHING });
    this.#parts = [];
    if (this.isAcknowledging) this.say({ type: 'applied', epoch, base, seq });
  }
}
