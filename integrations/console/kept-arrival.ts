import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { OnArrival } from '#shared/protocol/start-mode.ts';

/** From nothing to the most. Free of zod: browsers read it. */
export const ARRIVALS = ['nothing', 'see', 'click', 'screen'] as const satisfies readonly OnArrival[];

/** What an agent chose to ask for on arrival the last time; nothing until they chose something. */
export class KeptArrival {
  readonly #store: KeyValueStore;
  readonly #key: string;

  constructor(store: KeyValueStore, agentId: string) {
    this.#store = store;
    this.#key = `casement:on-arrival:${agentId}`;
  }

  get(): OnArrival {
    const kept = this.#store.get(this.#key);
    return ARRIVALS.find((one) => one === kept) ?? 'nothing';
  }

  set(choice: OnArrival): void {
    this.#store.set(this.#key, choice);
  }
}
