/**
 * Who has switched automatic assignment off, and since when (row G13). Held in memory: after a restart of the relay
 * everybody takes offers again, as after signing in.
 */
export class OptOuts {
  readonly #since = new Map<string, number>();

  since(agentId: string): number | undefined {
    return this.#since.get(agentId);
  }

  set(agentId: string, now: number): void {
    if (!this.#since.has(agentId)) this.#since.set(agentId, now);
  }

  clear(agentId: string): void {
    this.#since.delete(agentId);
  }
}
