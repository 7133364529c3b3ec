/** A bucket of `perSecond` messages that fills steadily and holds two seconds' worth. */
export class RateMeter {
  #left: number;
  #filledAt: number;

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.#left = perSecond * 2;
    this.#filledAt = now;
  }

  /** Whether one more message fits now. Time in ms. */
  take(now: number): boolean {
    const filled = this.#left + ((now - this.#filledAt) / 1000) * this.perSecond;
    this.#left = Math.min(this.perSecond * 2, filled);
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
