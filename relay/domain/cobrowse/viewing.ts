import type { Clock } from '../ports.ts';
import { Credit } from './credit.ts';
import type { Frame, Position } from './frame.ts';
import type { ViewerEnd } from './ends.ts';
import type { Tape } from './tape.ts';

/** Of a frame that is on the tape no more, kept for one viewer until it has all of it. */
export const MOST_KEPT_BYTES = 1.5 * 1024 * 1024;

interface Collaborators {
  tape: Tape;
  clock: Clock;
  /** Asks the page for a snapshot newer than any on the tape. */
  wantSnapshot: () => void;
}

/**
 * What one viewer has got of a tape. Nothing is queued for it: it takes from the tape what follows, as far as its
 * credit goes, and is never sent a change whose base or predecessor it was not sent before (C1).
 */
export class Viewing {
  readonly #credit = new Credit();
  /** The last frame that was sent; undefined while it needs a base. */
  #at: Position | undefined;
  #sending: { frame: Frame; next: number } | undefined;
  /** The oldest snapshot that helps it. */
  #fromGeneration = 0;

  constructor(
    private readonly end: ViewerEnd,
    private readonly with_: Collaborators,
  ) {}

  /** Sends what it may have now. Called whenever that can have become more. */
  pump(): void {
    this.#breakOff();
    while (this.end.hasRoom()) {
      const sending = this.#sending ?? this.#begin();
      if (!sending) return;
      this.#sendPart(sending);
    }
  }

  shown(position: Position): void {
    this.#credit.shown(position);
    this.pump();
  }

  /** It has thrown away what it had. */
  startOver(): void {
    this.#credit.clear();
    this.#sending = undefined;
    this.#at = undefined;
    this.#fromGeneration = this.with_.tape.generation + 1;
    this.pump();
  }

  #begin() {
    const frame = this.#next();
    if (!frame || !this.#credit.allows(frame.bytes, this.with_.clock())) return undefined;
    this.#sending = { frame, next: 0 };
    return this.#sending;
  }

  #sendPart(sending: { frame: Frame; next: number }): void {
    const { frame, next } = sending;
    const part = frame.parts[next];
    if (part) this.end.send(part);
    sending.next += 1;
    if (sending.next < frame.parts.length) return;
    const { epoch, base, seq } = frame;
    this.#sending = undefined;
    this.#at = { epoch, base, seq };
    this.#credit.spend(frame, this.with_.clock());
  }

  #next(): Frame | undefined {
    const { tape, wantSnapshot } = this.with_;
    const next = this.#at ? tape.after(this.#at) : 'lost';
    if (next !== 'lost') return next;
    this.#at = undefined;
    if (tape.snapshot && tape.generation >= this.#fromGeneration) return tape.snapshot;
    // While it is still busy with what it has, a new snapshot would be old again by the time it can show it.
    if (this.#credit.isIdle) wantSnapshot();
    return undefined;
  }

  /** What the tape let go is finished where little is left of it, so that a slow viewer gets a picture at all (C2). */
  #breakOff(): void {
    if (!this.#sending || this.with_.tape.holds(this.#sending.frame)) return;
    const { frame, next } = this.#sending;
    const left = frame.parts.slice(next).reduce((sum, part) => sum + part.length, 0);
    if (left <= MOST_KEPT_BYTES) return;
    this.#sending = undefined;
    this.#at = undefined;
  }
}
