/** Times in ms of what was sent, by number. */
export class Latencies {
  readonly #times: number[] = [];

  add(ms: number): void {
    this.#times.push(ms);
  }

  get count(): number {
    return this.#times.length;
  }

  /** Middle and slow end; 0 when there is nothing. */
  quantiles(): { p50: number; p99: number } {
    const times = this.#times.toSorted((left, right) => left - right);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { p50: at(0.5), p99: at(0.99) };
  }
}
