import type { Preferences } from '#shared/protocol/desk.ts';
import type { PreferenceStore } from '../ports.ts';

const USUAL: Preferences = { sounds: true, favourites: [], idleMinutes: null };

/** What agents have set for themselves; in memory once asked for, so that rules can read it at once. */
export class PreferenceBook {
  readonly #known = new Map<string, Preferences>();

  constructor(private readonly store: PreferenceStore) {}

  async of(agentId: string): Promise<Preferences> {
    const known = this.#known.get(agentId) ?? (await this.store.find(agentId)) ?? USUAL;
    this.#known.set(agentId, known);
    return known;
  }

  async save(agentId: string, preferences: Preferences): Promise<void> {
    await this.store.keep(agentId, preferences);
    this.#known.set(agentId, preferences);
  }

  /** The idle limit that the agent chose, in minutes; null for none. Known from the first `of` on. */
  ownIdleMinutes(agentId: string): number | null {
    return this.#known.get(agentId)?.idleMinutes ?? null;
  }
}
