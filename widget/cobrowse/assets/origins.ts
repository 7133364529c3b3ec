/** After so many failures without a success an origin is left alone. */
const PATIENCE = 3;

/** Which origins let this page read their files: each try that fails is a message in the customer's console. */
export class Origins {
  readonly #failures = new Map<string, number>();

  /** Undefined where it was not read, now or before. */
  async ask<T>(address: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
    const { origin } = new URL(address);
    const failures = this.#failures.get(origin) ?? 0;
    if (failures >= PATIENCE) return undefined;
    try {
      const answer = await read();
      // Whatever it was, it was allowed.
      this.#failures.set(origin, Number.NEGATIVE_INFINITY);
      return answer;
    } catch {
      this.#failures.set(origin, (this.#failures.get(origin) ?? 0) + 1);
      return undefined;
    }
  }
}
