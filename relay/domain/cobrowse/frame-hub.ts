import type { PageMessage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { FrameHead } from '#shared/protocol/frame.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Clock, Timer } from '../ports.ts';
import type { ControlUse } from './control-ledger.ts';
import type { PageEnd, ViewerEnd } from './ends.ts';
import { isSnapshot, type Frame, type Position } from './frame.ts';
import { FrameJoiner } from './frame-joiner.ts';
import { PageControl } from './page-control.ts';
import { SnapshotRequests } from './snapshot-requests.ts';
import { Tape } from './tape.ts';
import { Viewing } from './viewing.ts';

/** Pages of the agents: the sidebar of some tickets and a wide window each. */
export const MOST_VIEWERS = 8;
/** A page that was too large takes long to look at itself again. */
export const AFTER_TOO_LARGE_MS = 5_000;

const TAKEN = fail('already-taken', 'Another tab of yours shows its page now.');
const CROWDED = fail('too-many', 'This page is open in too many places.');

export interface HubParts {
  /** In ms, from any moment that does not move. */
  clock: Clock;
  /** In ms since 1970. */
  date: Clock;
  timer: Timer;
  /** Takes down what an agent did. */
  write: (use: ControlUse) => void;
  /** Gets each whole frame that follows; must neither throw nor wait. */
  keep?: (frame: Frame) => void;
}

/**
 * The shared page of one session: frames of one browser of the customer go to the viewers, and what those do goes back
 * (page-control.ts). Last snapshot and changes are in memory only, and only while somebody looks.
 */
export class FrameHub {
  readonly control: PageControl;
  readonly #joiner = new FrameJoiner();
  readonly #tape = new Tape();
  readonly #requests: SnapshotRequests;
  readonly #viewings = new Map<ViewerEnd, Viewing>();
  #page: PageEnd | undefined;
  #isTooLarge = false;

  constructor(private readonly with_: HubParts) {
    const { clock, timer } = with_;
    this.#requests = new SnapshotRequests(() => this.#page?.tell({ type: 'resync' }), clock, timer);
    const tellViewers = this.#tellViewers.bind(this);
    this.control = new PageControl({ ...with_, page: () => this.#page, tellViewers });
  }

  get isEmpty(): boolean {
    return !this.#page && !this.#isWatched;
  }

  /** The newest page wins: it is the tab that the customer came to last. */
  openPage(page: PageEnd): void {
    const earlier = this.#page;
    this.control.pageLeft();
    this.#page = page;
    this.#restart();
    earlier?.end(TAKEN.error);
    page.tell({ type: 'ready', isWatched: this.#isWatched });
    this.control.pageCame(page);
    if (this.#isWatched) this.#requests.expect();
    if (!earlier) this.#tellViewers({ type: 'page', hasPage: true });
  }

  closePage(page: PageEnd): void {
    if (page !== this.#page) return;
    this.#page = undefined;
    this.control.pageLeft();
    this.#restart();
    this.#tellViewers({ type: 'page', hasPage: false });
  }

  openViewer(viewer: ViewerEnd): Result<undefined> {
    if (this.#viewings.size >= MOST_VIEWERS) return CROWDED;
    const wasWatched = this.#isWatched;
    const { clock } = this.with_;
    const wantSnapshot = () => {
      this.#wantSnapshot();
    };
    const viewing = new Viewing(viewer, { tape: this.#tape, clock, wantSnapshot });
    this.#viewings.set(viewer, viewing);
    viewer.tell({ type: 'ready', hasPage: this.#page !== undefined });
    if (this.#isTooLarge) viewer.tell({ type: 'too-large' });
    this.control.viewerCame(viewer);
    if (!wasWatched) this.#watch();
    viewing.pump();
    return ok(undefined);
  }

  closeViewer(viewer: ViewerEnd): void {
    if (!this.#viewings.delete(viewer)) return;
    this.control.viewerLeft(viewer);
    if (this.#isWatched) return;
    this.#page?.tell({ type: 'watched', isWatched: false });
    this.#restart();
    this.#tape.clear();
  }

  /** One part of a frame, its head read. What does not follow is refused, and the page asked to begin anew. */
  take(page: PageEnd, head: FrameHead, part: Uint8Array): Result<undefined> {
    // Frames that were on their way when the last viewer left, or another tab took over, are nobody's fault.
    if (page !== this.#page || !this.#isWatched) return ok(undefined);
    if (isSnapshot(head)) this.#requests.heard();
    const joined = this.#joiner.add(head, part);
    if (!joined.ok) return this.#refuse(joined);
    const frame = joined.value;
    if (!frame) return ok(undefined);
    if (isSnapshot(frame)) this.#isTooLarge = false;
    const recorded = this.#tape.record(frame);
    if (!recorded.ok) return this.#refuse(recorded);
    if (isSnapshot(frame)) this.#requests.answered();
    this.with_.keep?.(frame);
    for (const viewing of this.#viewings.values()) viewing.pump();
    return recorded;
  }

  /** What a page says of itself or of what it was asked. Another tab has no say any more. */
  heard(page: PageEnd, message: PageMessage): void {
    if (page !== this.#page) return;
    if (message.type === 'acted') this.control.acted(message);
    else if (message.type === 'tagged') this.control.tagged(message.isSensitive);
    else this.#tooLarge();
  }

  /** For whoever keeps frames from now on: the page as it is; where that is gone, a fresh snapshot follows. */
  begin(): readonly Frame[] {
    const { frames } = this.#tape;
    if (frames.length === 0) this.#wantSnapshot();
    return frames;
  }

  shown(viewer: ViewerEnd, position: Position): void {
    this.#viewings.get(viewer)?.shown(position);
  }

  resync(viewer: ViewerEnd): void {
    this.#isTooLarge = false;
    this.#viewings.get(viewer)?.startOver();
  }

  /** What was sent to it does not wait in the relay any more. */
  drained(viewer: ViewerEnd): void {
    this.#viewings.get(viewer)?.pump();
  }

  /** The page has nothing to send that could be shown; it is left alone until it has, or somebody asks. */
  #tooLarge(): void {
    if (!this.#isWatched) return;
    this.#isTooLarge = true;
    this.#requests.answered(AFTER_TOO_LARGE_MS);
    this.#tellViewers({ type: 'too-large' });
  }

  get #isWatched(): boolean {
    return this.#viewings.size > 0;
  }

  #watch(): void {
    if (!this.#page) return;
    this.#page.tell({ type: 'watched', isWatched: true });
    this.#requests.expect();
  }

  /** Nothing is under way from this page. */
  #restart(): void {
    this.#joiner.reset();
    this.#requests.stop();
    this.#isTooLarge = false;
  }

  #wantSnapshot(): void {
    if (this.#page && this.#isWatched && !this.#isTooLarge) this.#requests.want();
  }

  #refuse(failure: Result<never>): Result<never> {
    this.#wantSnapshot();
    return failure;
  }

  #tellViewers(message: ToViewer): void {
    for (const viewer of this.#viewings.keys()) viewer.tell(message);
  }
}
