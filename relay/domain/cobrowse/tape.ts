import { fail, ok, type Result } from '#shared/protocol/result.ts';
import { isOnSameBase, isSnapshot, type Frame, type Position } from './frame.ts';

/**
 * Of the changes that are kept behind the last snapshot. Whoever needs more than this is better off with a fresh
 * snapshot: going through it all would show them the past.
 */
export const MOST_TAIL_BYTES = 256 * 1024;
/** What a small frame takes in memory beside its bytes. */
const FRAME_OVERHEAD = 256;

const NO_BASE = fail('invalid-input', 'This frame does not follow the one before it.');
const OLD_BASE = fail('invalid-input', 'This snapshot is not newer than the one before it.');

/** The last snapshot of a page and what changed since: with both a viewer can begin at any time. */
export class Tape {
  #snapshot: Frame | undefined;
  #last: Position | undefined;
  #tail: Frame[] = [];
  #tailCost = 0;
  #generation = 0;

  /** Nothing to begin with: there was none, or its changes did not fit any more. */
  get snapshot(): Frame | undefined {
    return this.#snapshot;
  }

  /** What a viewer who came now would get, in order; empty where there is nothing to begin with. */
  get frames(): readonly Frame[] {
    return this.#snapshot ? [this.#snapshot, ...this.#tail] : [];
  }

  /** How many snapshots there have been. */
  get generation(): number {
    return this.#generation;
  }

  /** Refuses a frame that does not follow: a change of another base or with a gap before it, a snapshot that is no newer. */
  record(frame: Frame): Result<undefined> {
    return isSnapshot(frame) ? this.#begin(frame) : this.#add(frame);
  }

  /** The change after this position, `undefined` while there is none; `lost` when it is not there any more. */
  after(position: Position): Frame | undefined | 'lost' {
    if (!this.#last || !isOnSameBase(this.#last, position)) return 'lost';
    if (position.seq === this.#last.seq) return undefined;
    return this.#at(position.seq + 1) ?? 'lost';
  }

  holds(frame: Frame): boolean {
    return frame === this.#snapshot || this.#at(frame.seq) === frame;
  }

  clear(): void {
    this.#snapshot = undefined;
    this.#last = undefined;
    this.#cut();
  }

  #begin(frame: Frame): Result<undefined> {
    if (this.#last?.epoch === frame.epoch && frame.base <= this.#last.base) return OLD_BASE;
    this.#cut();
    this.#snapshot = frame;
    this.#last = positionOf(frame);
    this.#generation += 1;
    return ok(undefined);
  }

  #add(frame: Frame): Result<undefined> {
    if (!this.#last || !isOnSameBase(this.#last, frame) || frame.seq !== this.#last.seq + 1) return NO_BASE;
    this.#tail.push(frame);
    this.#tailCost += frame.bytes + FRAME_OVERHEAD;
    this.#last = positionOf(frame);
    while (this.#tailCost > MOST_TAIL_BYTES) this.#dropOldest();
    return ok(undefined);
  }

  /** Who is behind goes on as long as what it needs is there; nobody can begin any more. */
  #dropOldest(): void {
    const oldest = this.#tail.shift();
    this.#tailCost -= (oldest?.bytes ?? 0) + FRAME_OVERHEAD;
    this.#snapshot = undefined;
  }

  #cut(): void {
    this.#tail = [];
    this.#tailCost = 0;
  }

  #at(seq: number): Frame | undefined {
    const first = this.#tail[0];
    return first && this.#tail[seq - first.seq];
  }
}

/** Without the parts, which would be kept for as long as the position. */
function positionOf({ epoch, base, seq }: Position): Position {
  return { epoch, base, seq };
}
