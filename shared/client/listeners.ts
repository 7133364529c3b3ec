/** The subscribers of one thing; each is called without arguments after every change. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** Returns the function that unsubscribes. */
  add(listener: () => void): () => void {
    // A wrapper, so that the same function may subscribe twice and leave once.
    const entry = () => {
      listener();
    };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  clear(): void {
    this.#listeners.clear();
  }
}
