/** Two failures within this time, and it pauses for as long; in ms. */
export const PAUSE_MS = 5000;

/** When to give up for a while: a page that breaks the picture would do so again with each fresh snapshot. */
export class Setbacks {
  #lastAt = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  /** Whether it was the second within the time, so that a pause begins. */
  add(now: number): boolean {
    const isSecond = now - this.#lastAt < PAUSE_MS;
    this.#lastAt = now;
    if (isSecond) this.#pausedUntil = now + PAUSE_MS;
    return isSecond;
  }

  isPaused(now: number): boolean {
    return now < this.#pausedUntil;
  }
}
