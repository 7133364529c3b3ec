import type { RecordedEnd } from '../../support/history/recorded-end.ts';

/** How long pages needed to come back once the relay was there again, in ms. */
export class ReconnectLog {
  readonly #times: number[] = [];
  #readyAt = 0;

  watch({ client }: RecordedEnd): void {
    let lostAt: number | undefined;
    client.subscribe(() => {
      const { status } = client.view;
      if (status === 'offline') lostAt ??= performance.now();
      if (status !== 'live' || lostAt === undefined) return;
      // Some are back before the test itself has noticed that the relay is.
      this.#times.push(Math.max(0, performance.now() - Math.max(lostAt, this.#readyAt)));
      lostAt = undefined;
    });
  }

  /** Call around each restart of the relay. */
  async during(restart: Promise<void>): Promise<void> {
    this.#readyAt = Number.POSITIVE_INFINITY;
    await restart;
    this.#readyAt = performance.now();
  }

  get count(): number {
    return this.#times.length;
  }

  /** The time that this share of all, such as 0.99, did not exceed. */
  quantile(share: number): number {
    const times = this.#times.toSorted((left, right) => left - right);
    return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  }
}
