import type { Role } from '#shared/protocol/session-event.ts';
import type { KeyValueStore } from './key-value-store.ts';

export interface StoredMessage {
  commandId: string;
  text: string;
  queuedAt: number;
}

/**
 * One storage key for each message, so that several tabs cannot overwrite each other.
 * The role is part of it: in a demo both ends of a session may live on one origin.
 */
export class OutboxStore {
  readonly #storage: KeyValueStore;
  readonly #prefix: string;

  constructor(storage: KeyValueStore, sessionId: string, role: Role) {
    this.#storage = storage;
    this.#prefix = `casement:outbox:${sessionId}:${role}:`;
  }

  /** Oldest first. */
  load(): StoredMessage[] {
    return this.#storage
      .keys(this.#prefix)
      .flatMap((key) => {
        const [, queuedAt, commandId] = /^(\d+)-([A-Za-z0-9_-]+)$/.exec(key.slice(this.#prefix.length)) ?? [];
        const text = this.#storage.get(key);
        if (!queuedAt || !commandId || text === null) return [];
        return [{ commandId, text, queuedAt: Number(queuedAt) }];
      })
      .sort((a, b) => a.queuedAt - b.queuedAt);
  }

  save(message: StoredMessage): void {
    this.#storage.set(this.#keyOf(message), message.text);
  }

  remove(message: StoredMessage): void {
    this.#storage.remove(this.#keyOf(message));
  }

  #keyOf({ queuedAt, commandId }: StoredMessage): string {
    return `${this.#prefix}${queuedAt}-${commandId}`;
  }
}
