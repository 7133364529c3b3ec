import type { Role } from '#shared/protocol/session-event.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** The text somebody has begun to write in a session. */
export class Draft {
  readonly #storage: KeyValueStore;
  readonly #key: string;
  #text: string;

  constructor(storage: KeyValueStore, sessionId: string, role: Role) {
    this.#storage = storage;
    this.#key = `casement:draft:${sessionId}:${role}`;
    this.#text = storage.get(this.#key) ?? '';
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (text === '') this.forget();
    else this.#storage.set(this.#key, text);
  }

  /** Removes what is stored; the page keeps showing its text. */
  forget(): void {
    this.#storage.remove(this.#key);
  }
}
