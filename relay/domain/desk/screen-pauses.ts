import type { Clock } from '../ports.ts';
import type { Monitor } from './monitors.ts';

/**
 * How long a watcher may not ask an agent for the screen again. It belongs to the two of them and not to one watch, so
 * that nobody asks anew by watching anew.
 */
export class ScreenPauses {
  readonly #ends = new Map<string, number>();

  constructor(
    private readonly pauseMs: number,
    private readonly clock: Clock,
  ) {}

  /** Returns when the watcher may ask again, in ms since 1970. */
  begin(monitor: Monitor): number {
    const now = this.clock();
    for (const [pair, end] of this.#ends) if (end <= now) this.#ends.delete(pair);
    this.#ends.set(pairOf(monitor), now + this.pauseMs);
    return now + this.pauseMs;
  }

  /** Undefined when the watcher may ask. */
  endOf(monitor: Monitor): number | undefined {
    const end = this.#ends.get(pairOf(monitor));
    return end !== undefined && end > this.clock() ? end : undefined;
  }

  /** In ms; 0 when the watcher may ask. */
  left(monitor: Monitor): number {
    const end = this.endOf(monitor);
    return end === undefined ? 0 : end - this.clock();
  }
}

function pairOf({ tenantId, watcher, agentId }: Monitor): string {
  return JSON.stringify([tenantId, watcher.id, agentId]);
}
