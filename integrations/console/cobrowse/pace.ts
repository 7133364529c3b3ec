/** Runs something at most every `everyMs`: at once when it was long ago, else as soon as it may. */
export class Pace {
  readonly #run: () => void;
  readonly #everyMs: number;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(run: () => void, everyMs: number) {
    this.#run = run;
    this.#everyMs = everyMs;
  }

  ask(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#last + this.#everyMs - performance.now();
    if (wait <= 0) this.#go();
    else this.#timer = setTimeout(() => this.#go(), wait);
  }

  /** Does now what was put off. */
  flush(): void {
    if (this.#timer !== undefined) this.#go();
  }

  /** Forgets what was put off. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go(): void {
    this.stop();
    this.#last = performance.now();
    this.#run();
  }
}
