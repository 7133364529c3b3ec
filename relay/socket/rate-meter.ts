/** A bucket of `perSecond` messages, or bytes, that fills steadily and holds two seconds' worth. */
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

  /** Whether `cost` more fits now. Time in ms. */
  take(now: number, cost = 1): boolean {
    const filled = this.#left + ((now - this.#filledAt) / 1000) * this.perSecond;
    this.#left = Math.min(this.perSecond * 2, filled);
    this.#filledAt = now;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }
}
