const MESSAGES_PER_SECOND = 500;
const BYTES_PER_SECOND = 8 * 1024 * 1024;
/** A page may send this many seconds’ worth at once. */
const BURST_SECONDS = 2;

/**
 * How fast one browser may send. Nothing is refused: the relay stops reading from it for a while, and its own buffer
 * tells the browser to slow down.
 */
export class Pace {
  readonly #messages: Bucket;
  readonly #bytes: Bucket;

  /** Time in ms. */
  constructor(now: number) {
    this.#messages = new Bucket(MESSAGES_PER_SECOND, now);
    this.#bytes = new Bucket(BYTES_PER_SECOND, now);
  }

  /** For how many ms to stop reading after this message. */
  spend(now: number, bytes: number): number {
    return Math.max(this.#messages.spend(now, 1), this.#bytes.spend(now, bytes));
  }
}

class Bucket {
  #left: number;
  #filledAt: number;

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.#left = perSecond * BURST_SECONDS;
    this.#filledAt = now;
  }

  spend(now: number, cost: number): number {
    const filled = this.#left + ((now - this.#filledAt) / 1000) * this.perSecond;
    this.#left = Math.min(this.perSecond * BURST_SECONDS, filled) - cost;
    this.#filledAt = now;
    return this.#left < 0 ? (-this.#left / this.perSecond) * 1000 : 0;
  }
}
