/** Offers and takings that are being written: they count before their commit is there, so that two never share a place. */
export class Reservations {
  /** By agent, how many writes are under way for each session. */
  readonly #agents = new Map<string, Map<string, number>>();

  sessionsOf(agentId: string): ReadonlyMap<string, number> {
    return this.#agents.get(agentId) ?? NONE;
  }

  async hold<T>(agentId: string, sessionId: string, task: () => Promise<T>): Promise<T> {
    this.#change(agentId, sessionId, 1);
    try {
      return await task();
    } finally {
      this.#change(agentId, sessionId, -1);
    }
  }

  #change(agentId: string, sessionId: string, by: 1 | -1): void {
    const held = this.#agents.get(agentId) ?? new Map<string, number>();
    const count = (held.get(sessionId) ?? 0) + by;
    if (count > 0) held.set(sessionId, count);
    else held.delete(sessionId);
    if (held.size > 0) this.#agents.set(agentId, held);
    else this.#agents.delete(agentId);
  }
}

const NONE: ReadonlyMap<string, number> = new Map();
