/** A task may take so long before the page gets its turn. */
const SLICE_MS = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page go on between pieces of our own work. */
export class Breath {
  #since = performance.now();

  /** Call it between two pieces; it waits only when it is time. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    const { scheduler } = globalThis as { scheduler?: Scheduler };
    await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    this.#since = performance.now();
  }
}
