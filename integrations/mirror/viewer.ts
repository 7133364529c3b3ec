import type { FramePosition, FromMirror, MirrorTrouble, ToMirror } from '#shared/protocol/mirror-port.ts';
import { Assets } from './assets/assets.ts';
import { TooLargeError } from './clean/budget.ts';
import { INCREMENTAL, type CleanEvent } from './clean/clean-event.ts';
import { Divergence } from './divergence.ts';
import { FrameJoiner, type PackedFrame } from './frame-joiner.ts';
import { FrameOrder } from './frame-order.ts';
import { Lag } from './lag.ts';
import { locate } from './locate.ts';
import { Picture } from './picture.ts';
import { readFrame } from './read-frame.ts';
import { Reports } from './reports.ts';
import { PAUSE_MS, Setbacks } from './setbacks.ts';
import { unpackFrame } from './unpack-frame.ts';

/** A snapshot that was asked for and has not come by then is asked for again; in ms. */
const ASK_AGAIN_MS = 3000;
/** A page that was too large may have become smaller; in ms. */
const TOO_LARGE_AGAIN_MS = 15_000;
/** From here on the nodes are counted before each frame, where an estimate is enough below. */
const MANY_NODES = 200_000;

/** From parts of frames to a picture: joins, unpacks, checks and cleans them, applies them, and says how far it is. */
export class Viewer {
  readonly #parent: HTMLElement;
  readonly #say: (message: FromMirror) => void;
  readonly #joiner = new FrameJoiner();
  readonly #order = new FrameOrder();
  readonly #lag = new Lag();
  readonly #setbacks = new Setbacks();
  readonly #divergence = new Divergence();
  readonly #reports: Reports;
  readonly #assets: Assets;
  #picture: Picture | undefined;
  #nodes = 0;
  #isFollowing = true;
  #trouble: MirrorTrouble = 'none';
  /** Counts what makes the frames before it useless: a snapshot, or a failure. */
  #age = 0;
  #queue: Promise<void> = Promise.resolve();
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(parent: HTMLElement, say: (message: FromMirror) => void) {
    this.#parent = parent;
    this.#say = say;
    this.#reports = new Reports(say);
    this.#assets = new Assets((hash) => say({ type: 'asset', hash }));
  }

  command(message: ToMirror): void {
    if (message.type === 'asset') {
      void this.#assets.take(message.hash, message.bytes);
      return;
    }
    if (message.type === 'locate') {
      const at = this.#picture && locate(this.#picture, message, message.path);
      this.#say({ type: 'located', ref: message.ref, at });
      return;
    }
    if (message.type === 'follow') {
      this.#isFollowing = message.isFollowing;
      this.#picture?.follow(message.isFollowing);
    } else if (!this.#isFollowing) {
      this.#picture?.window?.scrollBy({ left: message.x, top: message.y, behavior: 'instant' });
    }
    if (this.#picture) this.#reports.lookSoon(this.#picture);
  }

  take(part: Uint8Array<ArrayBuffer>): void {
    const now = Date.now();
    if (this.#setbacks.isPaused(now)) return;
    const frame = this.#joiner.add(part);
    if (frame === undefined) return;
    if (frame === 'gap') {
      this.#lose();
      return;
    }
    const verdict = this.#order.judge(frame.head);
    if (verdict === 'gap') this.#ask(ASK_AGAIN_MS);
    if (verdict !== 'take') return;
    if (frame.head.kind === 'snapshot') this.#age += 1;
    const age = this.#age;
    this.#queue = this.#queue.then(() => (age === this.#age ? this.#show(frame, now) : undefined));
  }

  async #show(frame: PackedFrame, arrivedAt: number): Promise<void> {
    const age = this.#age;
    try {
      const text = await unpackFrame(frame);
      if (age !== this.#age) return;
      const events = this.#apply(frame.head, text);
      this.#report(frame.head, events, arrivedAt);
    } catch (error) {
      if (age !== this.#age) return;
      if (error instanceof TooLargeError) this.#giveUp(frame.head);
      else this.#fail();
    }
  }

  #apply({ kind, epoch }: PackedFrame['head'], text: string): readonly CleanEvent[] {
    return kind === 'snapshot' ? this.#rebuild(text, epoch) : this.#change(text);
  }

  /** Built out of sight and shown when it is whole, so that nothing flickers. */
  #rebuild(text: string, epoch: number): readonly CleanEvent[] {
    const before = this.#picture;
    const stayed = before?.window && { left: before.window.scrollX, top: before.window.scrollY };
    const picture = new Picture(this.#parent);
    picture.onSize((size) => this.#say({ type: 'size', ...size }));
    try {
      const { events, nodes } = readFrame(text, 'snapshot', picture, 0);
      picture.apply(events);
      picture.epoch = epoch;
      this.#assets.follow(picture, events, text);
      picture.isFollowing = this.#isFollowing;
      if (!this.#isFollowing && stayed) picture.window?.scrollTo({ ...stayed, behavior: 'instant' });
      this.#nodes = nodes;
      this.#picture = picture;
      picture.show();
      before?.close();
      return events;
    } catch (error) {
      picture.close();
      throw error;
    }
  }

  #change(text: string): readonly CleanEvent[] {
    const picture = this.#picture;
    if (!picture) throw new TypeError('There is nothing to change.');
    if (this.#nodes > MANY_NODES) this.#nodes = picture.nodes;
    const { events, nodes } = readFrame(text, 'change', picture, this.#nodes);
    picture.apply(events);
    this.#assets.follow(picture, events, text);
    this.#nodes = nodes;
    return events;
  }

  #report(head: PackedFrame['head'], events: readonly CleanEvent[], arrivedAt: number): void {
    clearTimeout(this.#again);
    this.#enter('none');
    if (head.kind === 'snapshot') this.#lag.reset();
    const at = events.findLast(({ type }) => type === INCREMENTAL)?.at;
    const behindMs = head.kind === 'snapshot' ? undefined : this.#lag.measure(at, arrivedAt, Date.now());
    this.#say({ type: 'applied', ...positionOf(head), behindMs, isBeat: events.length === 0 });
    if (!this.#picture) return;
    this.#reports.report(this.#picture, events);
    this.#compare(this.#picture, events);
  }

  #compare(picture: Picture, events: readonly CleanEvent[]): void {
    const isSame = this.#divergence.judge(events, picture);
    if (isSame === undefined) return;
    this.#say({ type: 'checked', isSame });
    if (!isSame && this.#divergence.isWorthAnother) this.#lose();
  }

  /** What came does not follow what is shown. */
  #lose(): void {
    this.#age += 1;
    if (this.#order.lose()) this.#ask(ASK_AGAIN_MS);
  }

  /** What came cannot be shown: a fresh snapshot, or, the second time, a pause and then one. */
  #fail(): void {
    this.#age += 1;
    this.#order.lose();
    if (!this.#setbacks.add(Date.now())) {
      this.#ask(ASK_AGAIN_MS);
      return;
    }
    this.#enter('broken');
    this.#askIn(PAUSE_MS, ASK_AGAIN_MS);
  }

  /** The frame is dealt with, so it makes room for others, but there is nothing to see until the page has changed. */
  #giveUp(head: PackedFrame['head']): void {
    this.#age += 1;
    this.#order.lose();
    this.#picture?.close();
    this.#picture = undefined;
    this.#nodes = 0;
    this.#enter('too-large');
    this.#say({ type: 'applied', ...positionOf(head), behindMs: undefined, isBeat: false });
    this.#askIn(TOO_LARGE_AGAIN_MS, TOO_LARGE_AGAIN_MS);
  }

  #ask(againMs: number): void {
    this.#say({ type: 'resync' });
    this.#askIn(againMs, againMs);
  }

  #askIn(waitMs: number, againMs: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#ask(againMs), waitMs);
  }

  #enter(trouble: MirrorTrouble): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#say({ type: 'trouble', trouble });
  }
}

function positionOf({ epoch, base, seq }: FramePosition): FramePosition {
  return { epoch, base, seq };
}
