import type { KeyValueStore } from '#shared/client/key-value-store.ts';

/** Note text of one session that the relay has not stored yet; it outlives the page. */
export class NoteDraft {
  readonly #store: KeyValueStore;
  readonly #key: string;

  constructor(store: KeyValueStore, sessionId: string) {
    this.#store = store;
    this.#key = `casement:note:${sessionId}`;
  }

  /** Undefined when everything typed is stored. */
  get text(): string | undefined {
    return this.#store.get(this.#key) ?? undefined;
  }

  keep(text: string): void {
    this.#store.set(this.#key, text);
  }

  /** Forgets the text if it is still the one that was stored meanwhile. */
  stored(text: string): void {
    if (this.text === text) this.#store.remove(this.#key);
  }
}
