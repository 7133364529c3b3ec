import type { Observe } from '../domain/ports.ts';

/** Counts what was refused, so that a flood of bad frames is one line of the log in a second and not a flood of lines. */
export class Refusals {
  readonly #counts = new Map<string, { code: string; session: string | undefined; count: number }>();

  constructor(private readonly observe: Observe) {}

  /** `code`: of the failure, or a word of our own for what has none. */
  add(code: string, session?: string): void {
    const key = `${code} ${session ?? ''}`;
    const entry = this.#counts.get(key) ?? { code, session, count: 0 };
    entry.count += 1;
    this.#counts.set(key, entry);
  }

  flush(): void {
    for (const entry of this.#counts.values()) this.observe('cobrowse-refused', entry);
    this.#counts.clear();
  }
}
