/** Longer than this nobody waits; a clock that says so is wrong. In ms. */
const MOST = 60_000;

/**
 * How late a change is shown. The two clocks are not the same, so the shortest way of any change is taken for no delay:
 * what is measured is the time beyond it, and the time that showing takes here.
 */
export class Lag {
  #shortest = Number.POSITIVE_INFINITY;

  /** All in ms: `at` by the customer's clock, the others by ours. Undefined where the event has no time. */
  measure(at: number | undefined, arrivedAt: number, shownAt: number): number | undefined {
    if (at === undefined) return undefined;
    this.#shortest = Math.min(this.#shortest, arrivedAt - at);
    return Math.round(Math.min(MOST, Math.max(0, shownAt - at - this.#shortest)));
  }

  /** Another recorder may have another clock. */
  reset(): void {
    this.#shortest = Number.POSITIVE_INFINITY;
  }
}
