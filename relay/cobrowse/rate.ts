/** How often something may happen: so many times a second on average, and as many at once. Time in ms. */
export class Rate {
  #left: number;
  #filledAt: number;

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.#left = perSecond;
    this.#filledAt = now;
  }

  /** Whether it may happen now; what may not costs nothing. */
  take(now: number): boolean {
    const filled = this.#left + ((now - this.#filledAt) / 1000) * this.perSecond;
    this.#left = Math.min(this.perSecond, filled);
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
