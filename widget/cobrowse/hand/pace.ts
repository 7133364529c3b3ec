const WINDOW_MS = 1000;

/** At most so many in a second. */
export class Pace {
  readonly #most: number;
  #times: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether one more may be; what may not does not count. */
  take(now = performance.now()): boolean {
    this.#times = this.#times.filter((time) => time > now - WINDOW_MS);
    if (this.#times.length >= this.#most) return false;
    this.#times.push(now);
    return true;
  }
}
