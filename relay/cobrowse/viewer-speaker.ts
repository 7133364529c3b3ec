import { ViewerMessage, type ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { ViewerEnd } from '../domain/cobrowse/ends.ts';
import type { FrameHub } from '../domain/cobrowse/frame-hub.ts';
import type { Clock } from '../domain/ports.ts';
import type { Line } from './line.ts';
import { Rate } from './rate.ts';
import type { Speaker } from './speaker.ts';

/** As often as a screen shows something new. */
const GESTURES_PER_SECOND = 60;
/** Faster than anybody types. */
const ACTS_PER_SECOND = 30;

const UNKNOWN = fail('invalid-input', 'A viewer does not say this.');
const NO_PAGE = fail('not-allowed', 'Frames come from the customer alone.');
const TOO_FAST = fail('too-many', 'That was too fast.');

interface Collaborators {
  line: Line;
  hub: FrameHub;
  agentId: string;
  /** How far the customer lets this agent go, at the moment of the call. */
  reach: () => PageRung | undefined;
  /** In ms from any moment that does not move. */
  now: Clock;
  /** What is not allowed just now is no reason to close: a grant may have run out on the way. */
  refused: (failure: Failure) => void;
}

/** A browser of an agent, which is shown the page, says how far it has come, and what its agent shows or does. */
export class ViewerSpeaker implements ViewerEnd, Speaker {
  readonly agentId: string;
  readonly reach: () => PageRung | undefined;
  readonly #gestures: Rate;
  readonly #acts: Rate;

  constructor(private readonly with_: Collaborators) {
    this.agentId = with_.agentId;
    this.reach = with_.reach;
    this.#gestures = new Rate(GESTURES_PER_SECOND, with_.now());
    this.#acts = new Rate(ACTS_PER_SECOND, with_.now());
  }

  open(): Result<undefined> {
    return this.with_.hub.openViewer(this);
  }

  frame(): Result<undefined> {
    return NO_PAGE;
  }

  message(raw: unknown): Result<undefined> {
    const message = ViewerMessage.safeParse(raw);
    if (!message.success) return UNKNOWN;
    const done = this.#take(message.data);
    if (!done.ok) this.with_.refused(done.error);
    return ok(undefined);
  }

  drained(): void {
    this.with_.hub.drained(this);
  }

  recheck(): void {
    this.with_.hub.control.recheck();
  }

  leave(): void {
    this.with_.hub.closeViewer(this);
  }

  tell(message: ToViewer): void {
    this.with_.line.tell(message);
  }

  send(part: Uint8Array): void {
    this.with_.line.send(part);
  }

  hasRoom(): boolean {
    return this.with_.line.hasRoom();
  }

  #take(message: ViewerMessage): Result<undefined> {
    const { hub } = this.with_;
    switch (message.type) {
      case 'applied':
        hub.shown(this, message);
        return ok(undefined);
      case 'resync':
        hub.resync(this);
        return ok(undefined);
      case 'gesture':
        return this.#isInTime(this.#gestures) ? hub.control.gesture(this, message.gesture) : TOO_FAST;
      case 'control':
        return this.#isInTime(this.#acts) ? hub.control.want(this, message.isWanted) : TOO_FAST;
      case 'act':
        if (this.#isInTime(this.#acts)) return hub.control.act(this, message);
        this.tell({ type: 'acted', act: message.act, outcome: 'too-fast' });
        return TOO_FAST;
    }
  }

  #isInTime(rate: Rate): boolean {
    return rate.take(this.with_.now());
  }
}
