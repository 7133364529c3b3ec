import { Replayer } from 'rrweb';
import { blindRules } from './blind-styles.ts';
import type { CleanData, Tree } from './clean/clean-data.ts';
import { ASSETS, CUSTOM, FULL_SNAPSHOT, INCREMENTAL, type CleanEvent } from './clean/clean-event.ts';
import { FOCUS_ATTRIBUTE } from './marks.ts';
import { showTopLayer } from './top-layer.ts';

type ReplayEvent = Exclude<Parameters<Replayer['addEvent']>[0], string>;

/** All events count as past ones: the replayer applies those at once, whatever clock they were made by. */
const NOW = Number.MAX_SAFE_INTEGER;
const MUTATION = 0;
const SCROLL = 3;
const FLUSH = 'flush';
/** How the replayer says that it could not go on with an event, instead of throwing. */
const CAUGHT = /^(?:Exception in mutation|Timeout in the loop)/;

/**
 * The customer's page as it was rebuilt from one snapshot, in a frame without scripts. Its events are applied one after
 * the other and never by their times.
 */
export class Picture implements Tree {
  readonly #root: HTMLElement;
  readonly #replayer: Replayer;
  readonly #pointer: HTMLElement;
  #count = 0;
  #caught: string | undefined;
  #lastScroll: CleanData | undefined;
  isFollowing = true;
  /** Of the recorder whose ids the nodes have. */
  epoch = 0;
  #focused: Element | undefined;

  /** It is built out of sight until `show`. */
  constructor(parent: HTMLElement) {
    this.#root = parent.ownerDocument.createElement('div');
    this.#root.className = 'picture';
    this.#root.inert = true;
    parent.append(this.#root);
    this.#replayer = new Replayer([], {
      root: this.#root,
      liveMode: true,
      // Its bookkeeping pays only for long jumps; single changes are cheaper in the page itself.
      useVirtualDom: false,
      mouseTail: false,
      triggerFocus: false,
      pauseAnimation: false,
      showWarning: true,
      insertStyleRules: blindRules,
      logger: { log: () => undefined, warn: (...said: unknown[]) => this.#listen(said) },
    });
    this.#replayer.iframe.tabIndex = -1;
    this.#pointer = this.#root.querySelector('.replayer-mouse') ?? this.#root;
    this.#replayer.startLive(NOW);
  }

  get document(): Document | undefined {
    return this.#replayer.iframe.contentDocument ?? undefined;
  }

  get window(): Window | undefined {
    return this.#replayer.iframe.contentWindow ?? undefined;
  }

  /** Nodes that the page has. Counting takes long in a large page. */
  get nodes(): number {
    return this.#replayer.getMirror().getIds().length;
  }

  onSize(handle: (size: { width: number; height: number }) => void): void {
    this.#replayer.on('resize', (size) => handle(size as { width: number; height: number }));
  }

  /** @throws What the replayer could not do; the picture is of no use then. */
  apply(events: readonly CleanEvent[]): void {
    for (const { type, data } of events) {
      if (type === CUSTOM || type === ASSETS || (type === INCREMENTAL && this.#isHeldScroll(data))) continue;
      this.#count += 1;
      this.#noteStart(type, data);
      const event = { type, data, timestamp: this.#count } as unknown as ReplayEvent;
      this.#replayer.service.send({ type: 'ADD_EVENT', payload: { event } });
      if (this.#caught !== undefined) throw new Error(this.#caught);
    }
    // What the replayer puts off until it has caught up: hovering and the selection.
    (Reflect.get(this.#replayer, 'emitter') as { emit: (name: string) => void }).emit(FLUSH);
    // It would keep every event for jumping back, which nobody does here.
    this.document?.querySelector('html')?.classList.remove('rrweb-paused');
    if (this.document && events.some(isRebuilding)) showTopLayer(this.document);
    const { events: kept } = this.#replayer.service.state.context;
    kept.splice(1);
  }

  /** Goes where the customer is, or stays. */
  follow(isFollowing: boolean): void {
    this.isFollowing = isFollowing;
    const scroll = this.#lastScroll;
    if (!isFollowing || !scroll) return;
    this.window?.scrollTo({ left: Number(scroll.x), top: Number(scroll.y), behavior: 'instant' });
  }

  /** Where the customer's pointer is, in pixels of their window. */
  get pointer(): { x: number; y: number } {
    const { left, top } = this.#pointer.style;
    return { x: Number.parseFloat(left) || 0, y: Number.parseFloat(top) || 0 };
  }

  show(): void {
    this.#root.classList.add('shown');
  }

  close(): void {
    this.#replayer.destroy();
    this.#root.remove();
  }

  /** Marks where the customer's keys go; undefined: nowhere. */
  markFocus(id: number | undefined): void {
    const node = id === undefined ? undefined : this.nodeOf(id);
    this.#focused?.removeAttribute(FOCUS_ATTRIBUTE);
    this.#focused = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined;
    this.#focused?.setAttribute(FOCUS_ATTRIBUTE, '');
  }

  nodeOf(id: number): Node | undefined {
    return this.#replayer.getMirror().getNode(id) ?? undefined;
  }

  /** Less than 1 for a node that the page does not have. */
  idOf(node: Node): number {
    return this.#replayer.getMirror().getId(node);
  }

  /** What the snapshot said of an element beside its attributes. */
  saidOf(node: Node): Readonly<Record<string, unknown>> {
    const meta = this.#replayer.getMirror().getMeta(node);
    return meta && 'attributes' in meta ? meta.attributes : {};
  }

  tagOf(id: number): string {
    return this.nodeOf(id)?.nodeName.toLowerCase() ?? '';
  }

  parentTagOf(id: number): string {
    return this.nodeOf(id)?.parentNode?.nodeName.toLowerCase() ?? '';
  }

  depthOf(id: number): number {
    let depth = 0;
    for (let node: Node | null | undefined = this.nodeOf(id); node; node = aboveOf(node)) depth += 1;
    return depth;
  }

  #noteStart(type: number, data: CleanData): void {
    if (type !== FULL_SNAPSHOT) return;
    const { left, top } = data.initialOffset as { left: number; top: number };
    this.#lastScroll = { x: left, y: top };
  }

  /** The page's own scrolling stays with the agent who looks around; that of boxes in it is shown. */
  #isHeldScroll(data: CleanData): boolean {
    if (data.source !== SCROLL || this.nodeOf(Number(data.id)) !== this.document) return false;
    this.#lastScroll = data;
    return !this.isFollowing;
  }

  #listen(said: readonly unknown[]): void {
    const caught = said.find((one) => typeof one === 'string' && CAUGHT.test(one));
    if (typeof caught === 'string') this.#caught = caught;
  }
}

function isRebuilding({ type, data }: CleanEvent): boolean {
  return type === FULL_SNAPSHOT || data.source === MUTATION;
}

function aboveOf(node: Node): Node | null {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node ? (node as ShadowRoot).host : node.parentNode;
}
