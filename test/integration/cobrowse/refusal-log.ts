import type { Observe } from '../../../relay/domain/ports.ts';

/** What the relay counted as refused. */
export class RefusalLog {
  readonly #counts = new Map<string, number>();
  #looks: Array<() => void> = [];

  readonly observe: Observe = (event, { code, count }) => {
    if (event !== 'cobrowse-refused') return;
    const key = String(code);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + Number(count));
    for (const look of this.#looks) look();
  };

  /** Resolves when this code has been counted so often; gives up after five seconds. */
  counted(code: string, times = 1): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        reject(new Error(`${code} was not counted ${String(times)} times: ${JSON.stringify([...this.#counts])}`));
      }, 5_000);
      const look = () => {
        if ((this.#counts.get(code) ?? 0) < times) return;
        clearTimeout(giveUp);
        resolve();
      };
      this.#looks.push(look);
      look();
    });
  }

  clear(): void {
    this.#counts.clear();
    this.#looks = [];
  }
}
