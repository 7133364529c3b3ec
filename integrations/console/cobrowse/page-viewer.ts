import { Listeners } from '#shared/client/listeners.ts';
import type { BlindSpot, FromMirror, MirrorTrouble, ToMirror } from '#shared/protocol/mirror-port.ts';
import { CobrowseLine, type LineHome } from './cobrowse-line.ts';
import type { PageSight, PageState, PointerSink } from './page-state.ts';
import { readMirror } from './read-mirror.ts';

/** News that is older than this is said to be old; in ms. */
const STALE_MS = 2000;
/** A mirror that does not answer by then will not; in ms. */
const MIRROR_MS = 10_000;

/** Joins the line of a shared page with the mirror that shows it. The line is open only while there is a mirror. */
export class PageViewer implements PageSight {
  readonly #home: LineHome;
  readonly #sessionId: string;
  readonly #listeners = new Listeners();
  #line: CobrowseLine | undefined;
  #port: MessagePort | undefined;
  #sink: PointerSink | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #trouble: MirrorTrouble = 'none';
  #hasPicture = false;
  #isMissing = false;
  /** It is known since then that something is missing. */
  #waitsSince: number | undefined;
  /** The mirror has not answered for what it got since then: a page can keep it busy, though never this one. */
  #busySince: number | undefined;
  /** The customer's browser says that it is there when it has nothing else to say, so silence means something. */
  #beats = false;
  isFollowing = true;
  size: { width: number; height: number } | undefined;
  address = '';
  behindMs: number | undefined;
  newsAt = Date.now();
  blind: readonly BlindSpot[] = [];

  constructor(home: LineHome, sessionId: string) {
    this.#home = home;
    this.#sessionId = sessionId;
  }

  get state(): PageState {
    const line = this.#line;
    if (line?.failure) return 'ended';
    if (this.#isMissing) return 'failed';
    if (line?.hasPage === false) return 'away';
    if (line?.isTooLarge || this.#trouble === 'too-large') return 'too-large';
    if (this.#trouble === 'broken') return 'broken';
    if (!this.#hasPicture) return line?.isOpen ? 'waiting' : 'connecting';
    return this.#isStale() ? 'stale' : 'live';
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** `port` leads to the mirror; from its answer on there are frames. */
  attach(port: MessagePort, sink: PointerSink): void {
    this.detach();
    this.#port = port;
    this.#sink = sink;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMirror(data);
      if (message) this.#hear(message);
    };
    this.#patience = setTimeout(() => this.#miss(), MIRROR_MS);
  }

  detach(): void {
    clearTimeout(this.#patience);
    this.#port?.close();
    this.#port = undefined;
    this.#sink = undefined;
    this.#line?.close();
    this.#line = undefined;
    this.#hasPicture = false;
    this.#waitsSince = this.#busySince = undefined;
    this.#trouble = 'none';
    this.#isMissing = false;
    this.blind = [];
  }

  follow(isFollowing: boolean): void {
    this.isFollowing = isFollowing;
    this.#tell({ type: 'follow', isFollowing });
    this.#listeners.notify();
  }

  /** Looks around, by pixels of the customer's window. */
  scroll(x: number, y: number): void {
    this.#tell({ type: 'scroll', x, y });
  }

  close(): void {
    this.detach();
    this.#listeners.clear();
  }

  #hear(message: FromMirror): void {
    this.#busySince = undefined;
    switch (message.type) {
      case 'ready':
        this.#open();
        break;
      case 'applied': {
        const { epoch, base, seq } = message;
        this.#line?.say({ type: 'applied', epoch, base, seq });
        if (this.#noteNews(message)) break;
        return;
      }
      case 'resync':
        this.#waitsSince ??= Date.now();
        this.#line?.say({ type: 'resync' });
        break;
      case 'trouble':
        this.#trouble = message.trouble;
        if (message.trouble === 'too-large') this.#hasPicture = false;
        break;
      case 'size':
        this.size = { width: message.width, height: message.height };
        break;
      case 'address':
        this.address = message.address;
        break;
      case 'pointer':
        this.#sink?.pointer(message.x, message.y, message.isTouch);
        return;
      case 'click':
        this.#sink?.click(message.x, message.y);
        return;
      case 'blind':
        this.blind = message.spots;
        break;
    }
    this.#listeners.notify();
  }

  #open(): void {
    clearTimeout(this.#patience);
    if (this.#line) return;
    this.#tell({ type: 'follow', isFollowing: this.isFollowing });
    this.#line = new CobrowseLine(this.#home, this.#sessionId, {
      onPart: (part) => {
        this.#busySince ??= Date.now();
        this.#port?.postMessage(part, [part]);
      },
      onChange: () => {
        if (this.#line?.isOpen === false) this.#waitsSince ??= Date.now();
        this.#listeners.notify();
      },
    });
    this.#line.open();
  }

  /** True when it changes what is to be seen around the picture. */
  #noteNews({ behindMs, isBeat }: Extract<FromMirror, { type: 'applied' }>): boolean {
    const before = this.state;
    this.newsAt = Date.now();
    this.behindMs = behindMs ?? this.behindMs;
    if (isBeat) this.#beats = true;
    if (this.#trouble !== 'too-large') this.#hasPicture = true;
    this.#waitsSince = undefined;
    if (this.#line) this.#line.isTooLarge = false;
    return this.state !== before;
  }

  #isStale(): boolean {
    const now = Date.now();
    if (this.#beats && now - this.newsAt > STALE_MS) return true;
    return [this.#waitsSince, this.#busySince].some((since) => since !== undefined && now - since > STALE_MS);
  }

  #miss(): void {
    this.#isMissing = true;
    this.#listeners.notify();
  }

  #tell(message: ToMirror): void {
    this.#port?.postMessage(message);
  }
}
