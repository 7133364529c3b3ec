import { AssetFetcher } from '#shared/client/asset-fetcher.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { BlindSpot, FromMirror, MirrorTrouble, ToMirror } from '#shared/protocol/mirror-port.ts';
import { AgentHand } from './agent-hand.ts';
import { CobrowseLine, type LineHome } from './cobrowse-line.ts';
import type { PageSight, PageState, PointerSink } from './page-state.ts';
import { readMirror } from '#shared/client/read-mirror.ts';

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
  #assets: AssetFetcher | undefined;
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
  /** How often the picture was compared with the page, and how often it was another. */
  readonly checks = { same: 0, different: 0 };
  readonly hand = new AgentHand({
    say: (message) => this.#line?.say(message) ?? false,
    ask: (message) => this.#tell(message),
  });

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

  get isSensitive(): boolean {
    return this.#line?.isSensitive ?? false;
  }

  get controllerId(): string | null {
    return this.#line?.controllerId ?? null;
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
    this.#assets = new AssetFetcher({
      relayUrl: this.#home.relayUrl,
      token: () => this.#home.token,
      sessionId: this.#sessionId,
      tell: (message, transfer) => port.postMessage(message, transfer),
    });
    this.#patience = setTimeout(() => this.#miss(), MIRROR_MS);
  }

  detach(): void {
    clearTimeout(this.#patience);
    this.#port?.close();
    this.#port = undefined;
    this.#assets?.stop();
    this.#assets = undefined;
    this.#sink = undefined;
    this.#line?.close();
    this.#line = undefined;
    this.#hasPicture = false;
    this.#waitsSince = this.#busySince = undefined;
    this.#trouble = 'none';
    this.#isMissing = false;
    this.blind = [];
    this.hand.drop();
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
      case 'applied':
        if (this.#noteApplied(message)) break;
        return;
      case 'checked':
        this.checks[message.isSame ? 'same' : 'different'] += 1;
        return;
      case 'resync':
        this.#waitsSince ??= Date.now();
        this.#line?.say({ type: 'resync' });
        break;
      case 'asset':
        this.#assets?.ask(message.hash);
        return;
      case 'trouble':
        this.#noteTrouble(message.trouble);
        break;
      case 'size':
        this.size = { width: message.width, height: message.height };
        break;
      case 'address':
        this.address = message.address;
        break;
      case 'pointer':
      case 'click':
      case 'scrolled':
      case 'located':
        this.#hearOfMoves(message);
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
      onActed: (act, outcome) => this.hand.settle(act, outcome),
      onReady: () => this.hand.resume(),
      onChange: () => {
        if (this.#line?.isOpen === false) {
          this.#waitsSince ??= Date.now();
          this.hand.lose();
        }
        this.#listeners.notify();
      },
    });
    this.#line.open();
  }

  #hearOfMoves(message: Extract<FromMirror, { type: 'pointer' | 'click' | 'scrolled' | 'located' }>): void {
    switch (message.type) {
      case 'pointer':
        this.#sink?.pointer(message.x, message.y, message.isTouch);
        break;
      case 'click':
        this.#sink?.click(message.x, message.y);
        break;
      case 'scrolled':
        this.hand.scrolled = { x: message.x, y: message.y };
        this.#sink?.scrolled();
        break;
      case 'located':
        this.hand.hear(message.ref, message.at);
    }
  }

  #noteTrouble(trouble: MirrorTrouble): void {
    this.#trouble = trouble;
    if (trouble === 'too-large') this.#hasPicture = false;
  }

  /** True when it changes what is to be seen around the picture, or on it. */
  #noteApplied(message: Extract<FromMirror, { type: 'applied' }>): boolean {
    const { epoch, base, seq } = message;
    this.#line?.say({ type: 'applied', epoch, base, seq });
    const isOther = epoch !== this.hand.epoch;
    this.hand.epoch = epoch;
    return this.#noteNews(message) || isOther;
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
