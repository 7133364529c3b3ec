/** Tells listeners that something changed; they read the new state themselves. */
export class ChangeSignal {
  readonly #listeners = new Set<() => void>();

  /** @returns a function that stops the listening */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(): void {
    for (const listener of this.#listeners) listener();
  }
}
