import type { IncomingMessage, Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { WebSocketServer, type WebSocket } from 'ws';
import { FRAME_HEAD_BYTES, readFrameHead, type FrameHead } from '#shared/protocol/frame.ts';
import { COBROWSE_PATH, Hello, PageMessage, type ToPage } from '#shared/protocol/cobrowse-line.ts';
import type { PageEvent } from '../../../widget/cobrowse/page-event.ts';

/** A frame as a viewer has it. */
export interface ReceivedFrame {
  readonly head: FrameHead;
  /** Unpacked. */
  readonly text: string;
  readonly events: readonly PageEvent[];
  readonly packedBytes: number;
}

/** The relay's end of the line, for one page at a time: what it says when, is up to the test. */
export class LineEnd {
  readonly frames: ReceivedFrame[] = [];
  readonly hellos: Hello[] = [];
  readonly messages: PageMessage[] = [];
  /** What is said after `hello`; undefined for nothing. */
  isWatched: boolean | undefined = true;
  readonly #server: WebSocketServer;
  #socket: WebSocket | undefined;
  #parts: Uint8Array[] = [];

  constructor(http: Server) {
    this.#server = new WebSocketServer({ server: http, path: COBROWSE_PATH });
    this.#server.on('connection', (socket: WebSocket, _request: IncomingMessage) => this.#follow(socket));
  }

  /** Everything that has left the page so far, unpacked. */
  get sent(): string {
    return this.frames.map(({ text }) => text).join('\n');
  }

  get events(): PageEvent[] {
    return this.frames.flatMap(({ events }) => events);
  }

  get snapshots(): number {
    return this.frames.filter(({ head }) => head.kind === 'snapshot').length;
  }

  /** How often the page has said such a thing. */
  said(type: PageMessage['type']): number {
    return this.messages.filter((message) => message.type === type).length;
  }

  say(message: ToPage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  /** As when the network breaks. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Whether the page reads and is read; a relay that is not read takes nothing. */
  pause(isPaused: boolean): void {
    if (isPaused) this.#socket?.pause();
    else this.#socket?.resume();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #follow(socket: WebSocket): void {
    this.#socket = socket;
    this.#parts = [];
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#take(new Uint8Array(data));
      else this.#hear(JSON.parse(data.toString()) as { type: string });
    });
  }

  #hear(message: { type: string }): void {
    if (message.type !== 'hello') {
      this.messages.push(PageMessage.parse(message));
      return;
    }
    this.hellos.push(Hello.parse(message));
    if (this.isWatched !== undefined) this.say({ type: 'ready', isWatched: this.isWatched });
  }

  #take(bytes: Uint8Array): void {
    const head = readFrameHead(bytes);
    if (!head.ok) throw new Error(head.error.message);
    if (head.value.part === 0) this.#parts = [];
    this.#parts.push(bytes.subarray(FRAME_HEAD_BYTES));
    if (this.#parts.length !== head.value.part + 1) throw new Error('A part is missing.');
    if (head.value.part + 1 === head.value.parts) this.#finish(head.value);
  }

  #finish(head: FrameHead): void {
    const packed = Buffer.concat(this.#parts);
    const raw = gunzipSync(packed);
    if (raw.length !== head.rawBytes) throw new Error('The size in the head is wrong.');
    const text = raw.toString('utf8');
    const { events } = JSON.parse(text) as { events: PageEvent[] };
    this.frames.push({ head, text, events, packedBytes: packed.length });
  }
}
