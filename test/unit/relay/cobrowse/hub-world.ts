import type { ToPage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { FrameHead } from '#shared/protocol/frame.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { ControlUse } from '../../../../relay/domain/cobrowse/control-ledger.ts';
import type { PageEnd, ViewerEnd } from '../../../../relay/domain/cobrowse/ends.ts';
import { FrameHub } from '../../../../relay/domain/cobrowse/frame-hub.ts';
import { FakeTime } from '../../../support/fake-time.ts';

const PART = 60 * 1024;
/** As the edge does: no more is taken while this much waits in the relay. */
const MOST_BUFFERED = 256 * 1024;
const ASK_AGAIN_MS = 5_000;

const memory = new Uint8Array(PART);
const heads = new WeakMap<Uint8Array, FrameHead>();

/** A customer's page as an honest recorder behaves, except where a test makes it lie. */
export class FakePage implements PageEnd {
  readonly told: ToPage[] = [];
  ended: Failure | undefined;
  isRecording = false;
  /** It has been told to send a snapshot and has not yet. */
  owesSnapshot = false;
  base = 0;
  seq = 0;
  /** When a snapshot was last asked for, until it has come. */
  askedAt: number | undefined;

  constructor(
    readonly world: HubWorld,
    public epoch: number,
  ) {}

  tell(message: ToPage): void {
    this.told.push(message);
    if (message.type === 'resync') this.#ask();
    if (message.type === 'ready' || message.type === 'watched') this.#watched(message.isWatched);
  }

  end(failure: Failure): void {
    this.ended = failure;
    this.isRecording = false;
  }

  snapshot(bytes = 1000): Result<undefined> {
    this.owesSnapshot = false;
    this.base += 1;
    this.seq = 0;
    return this.#send('snapshot', bytes);
  }

  change(bytes = 200): Result<undefined> {
    this.seq += 1;
    return this.#send('change', bytes);
  }

  /** A change that never arrives. */
  lose(): void {
    this.seq += 1;
  }

  /** All parts of any frame; the answer to the last. */
  forge(head: Omit<FrameHead, 'part' | 'parts' | 'rawBytes'>, bytes = 200): Result<undefined> {
    const parts = Math.ceil(bytes / PART);
    let result: Result<undefined> = { ok: true, value: undefined };
    for (let part = 0; part < parts; part++) result = this.part({ ...head, part, parts, rawBytes: bytes }, bytes);
    if (head.kind === 'snapshot' && result.ok) this.askedAt = undefined;
    return result;
  }

  part(head: FrameHead, bytes: number): Result<undefined> {
    const view = memory.subarray(0, Math.min(PART, bytes - head.part * PART));
    heads.set(view, head);
    return this.world.hub.take(this, head, view);
  }

  #send(kind: FrameHead['kind'], bytes: number): Result<undefined> {
    return this.forge({ kind, epoch: this.epoch, base: this.base, seq: this.seq }, bytes);
  }

  #ask(): void {
    const { now } = this.world.time;
    if (this.askedAt !== undefined && now - this.askedAt < ASK_AGAIN_MS)
      throw new Error('A second snapshot was asked for while one was under way.');
    this.askedAt = now;
    this.owesSnapshot = true;
  }

  #watched(isWatched: boolean): void {
    // A new recorder has a new epoch, and begins with a snapshot.
    if (isWatched) this.epoch += 1;
    this.isRecording = this.owesSnapshot = isWatched;
    this.base = this.seq = 0;
    this.askedAt = isWatched ? this.world.time.now : undefined;
  }
}

/** An agent's page: what the hub sends waits in the relay, then in the network, and is shown when the test says so. */
export class FakeViewer implements ViewerEnd {
  readonly told: ToViewer[] = [];
  /** Frames in the order in which the hub sent them whole. */
  readonly sent: FrameHead[] = [];
  shown: FrameHead | undefined;
  #waiting: Uint8Array[] = [];
  #network: Uint8Array[] = [];
  #unshownBytes = 0;
  #lastSent: FrameHead | undefined;
  #part = 0;

  /** How far the customer lets this agent go now. */
  rung: PageRung | undefined = 'see';

  constructor(
    readonly world: HubWorld,
    readonly agentId = 'mara',
  ) {}

  reach(): PageRung | undefined {
    return this.rung;
  }

  tell(message: ToViewer): void {
    this.told.push(message);
  }

  send(part: Uint8Array): void {
    this.#waiting.push(part);
    this.#unshownBytes += part.length;
    this.#check(headOf(part));
  }

  hasRoom(): boolean {
    return this.bytesInRelay <= MOST_BUFFERED;
  }

  get bytesInRelay(): number {
    return this.#waiting.reduce((sum, { length }) => sum + length, 0);
  }

  get unshownBytes(): number {
    return this.#unshownBytes;
  }

  /** The network takes some of what waits in the relay. */
  drain(parts = Infinity): void {
    this.#network.push(...this.#waiting.splice(0, parts));
    this.world.hub.drained(this);
  }

  /** Shows what the network holds and says so, frame by frame. */
  show(): void {
    for (const part of this.#network.splice(0)) {
      this.#unshownBytes -= part.length;
      const head = headOf(part);
      if (head.part + 1 < head.parts) continue;
      this.shown = head;
      this.world.hub.shown(this, head);
    }
  }

  /** Takes and shows all there is. */
  catchUp(): void {
    while (this.bytesInRelay > 0) this.drain();
    this.show();
  }

  resync(): void {
    this.#network = [];
    this.#unshownBytes = this.bytesInRelay;
    this.world.hub.resync(this);
  }

  /** C1: a change follows its predecessor or its snapshot; parts follow each other, or a first one begins anew. */
  #check(head: FrameHead): void {
    if (head.part !== 0 && head.part !== this.#part) throw new Error('A part does not follow the one before it.');
    this.#part = head.part + 1;
    const before = this.#lastSent;
    const doesFollow = before?.epoch === head.epoch && before.base === head.base && before.seq + 1 === head.seq;
    if (head.kind === 'change' && !doesFollow) throw new Error('C1: a change without what it stands on.');
    if (head.part + 1 < head.parts) return;
    this.#lastSent = head;
    this.sent.push(head);
  }
}

/** One hub, its pages and its viewers, in a time of their own. */
export class HubWorld {
  readonly time = new FakeTime();
  /** What went to the ledger. */
  readonly written: ControlUse[] = [];
  readonly hub = new FrameHub({
    clock: this.time.clock,
    date: this.time.clock,
    timer: this.time.timer,
    write: (use) => this.written.push(use),
  });
  readonly viewers: FakeViewer[] = [];
  page: FakePage | undefined;
  #epoch = 0;

  openPage(): FakePage {
    this.#epoch += 1000;
    this.page = new FakePage(this, this.#epoch);
    this.hub.openPage(this.page);
    return this.page;
  }

  closePage(): void {
    if (this.page) this.hub.closePage(this.page);
    this.page = undefined;
  }

  openViewer(agentId?: string, rung?: PageRung): FakeViewer {
    const viewer = new FakeViewer(this, agentId);
    if (rung) viewer.rung = rung;
    if (this.hub.openViewer(viewer).ok) this.viewers.push(viewer);
    return viewer;
  }

  closeViewer(viewer: FakeViewer): void {
    this.hub.closeViewer(viewer);
    this.viewers.splice(this.viewers.indexOf(viewer), 1);
  }

  /** A page watched by one viewer who has the first snapshot. */
  static watched(bytes?: number) {
    const world = new HubWorld();
    const page = world.openPage();
    const viewer = world.openViewer();
    page.snapshot(bytes);
    viewer.drain();
    viewer.show();
    return { world, page, viewer, hub: world.hub, time: world.time };
  }
}

function headOf(part: Uint8Array): FrameHead {
  const head = heads.get(part);
  if (!head) throw new Error('The hub sent something that no page gave it.');
  return head;
}
