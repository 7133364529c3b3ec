import type { Timer } from '../domain/ports.ts';

/** Collects what has changed and hands it over together, `afterMs` after the first. The same key counts once. */
export class Coalescer<T> {
  readonly #waiting = new Map<string, T>();

  constructor(
    private readonly afterMs: number,
    private readonly timer: Timer,
    private readonly flush: (changed: T[]) => void,
  ) {}

  mark(key: string, value: T): void {
    if (this.#waiting.size === 0) this.timer(this.afterMs, () => this.#hand());
    this.#waiting.set(key, value);
  }

  #hand(): void {
    const changed = [...this.#waiting.values()];
    this.#waiting.clear();
    this.flush(changed);
  }
}
