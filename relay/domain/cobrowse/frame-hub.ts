import type { ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { FrameHead } from '#shared/protocol/frame.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Clock, Timer } from '../ports.ts';
import type { PageEnd, ViewerEnd } from './ends.ts';
import { isSnapshot, type Position } from './frame.ts';
import { FrameJoiner } from './frame-joiner.ts';
import { SnapshotRequests } from './snapshot-requests.ts';
import { Tape } from './tape.ts';
import { Viewing } from './viewing.ts';

/** Pages of one agent: the sidebar of some tickets and a wide window. */
export const MOST_VIEWERS = 8;
/** A page that was too large takes long to look at itself again. */
export const AFTER_TOO_LARGE_MS = 5_000;

const TAKEN = fail('already-taken', 'Another tab of yours shows its page now.');
const CROWDED = fail('too-many', 'This page is open in too many places.');

/**
 * The shared page of one session: frames of one browser of the customer go to the viewers. Last snapshot and changes
 * are in memory only, and only while somebody looks. `clock` in ms, from any moment that does not move.
 */
export class FrameHub {
  readonly #joiner = new FrameJoiner();
  readonly #tape = new Tape();
  readonly #requests: SnapshotRequests;
  readonly #viewings = new Map<ViewerEnd, Viewing>();
  #page: PageEnd | undefined;
  #isTooLarge = false;

  constructor(
    private readonly clock: Clock,
    timer: Timer,
  ) {
    this.#requests = new SnapshotRequests(() => this.#page?.tell({ type: 'resync' }), clock, timer);
  }

  get isEmpty(): boolean {
    return !this.#page && !this.#isWatched;
  }

  /** The newest page wins: it is the tab that the customer came to last. */
  openPage(page: PageEnd): void {
    const earlier = this.#page;
    this.#page = page;
    this.#restart();
    earlier?.end(TAKEN.error);
    page.tell({ type: 'ready', isWatched: this.#isWatched });
    if (this.#isWatched) this.#requests.expect();
    if (!earlier) this.#tellViewers({ type: 'page', hasPage: true });
  }

  closePage(page: PageEnd): void {
    if (page !== this.#page) return;
    this.#page = undefined;
    this.#restart();
    this.#tellViewers({ type: 'page', hasPage: false });
  }

  openViewer(viewer: ViewerEnd): Result<undefined> {
    if (this.#viewings.size >= MOST_VIEWERS) return CROWDED;
    const wasWatched = this.#isWatched;
    const { clock } = this;
    const wantSnapshot = () => {
      this.#wantSnapshot();
    };
    const viewing = new Viewing(viewer, { tape: this.#tape, clock, wantSnapshot });
    this.#viewings.set(viewer, viewing);
    viewer.tell({ type: 'ready', hasPage: this.#page !== undefined });
    if (this.#isTooLarge) viewer.tell({ type: 'too-large' });
    if (!wasWatched) this.#watch();
    viewing.pump();
    return ok(undefined);
  }

  closeViewer(viewer: ViewerEnd): void {
    if (!this.#viewings.delete(viewer) || this.#isWatched) return;
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
    for (const viewing of this.#viewings.values()) viewing.pump();
    return recorded;
  }

  /** The page has nothing to send that could be shown; it is left alone until it has, or somebody asks. */
  tooLarge(page: PageEnd): void {
    if (page !== this.#page || !this.#isWatched) return;
    this.#isTooLarge = true;
    this.#requests.answered(AFTER_TOO_LARGE_MS);
    this.#tellViewers({ type: 'too-large' });
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
