import type { Presence as Status } from '#shared/protocol/live-state.ts';
import type { Timer } from '../ports.ts';

/** Ends a session whose customer stays away: a closed tab is not an end, a long absence is (rows C9, K9). */
export class CustomerGrace {
  readonly #timers = new Map<string, () => void>();

  constructor(
    private readonly graceMs: number,
    private readonly timer: Timer,
    private readonly gone: (sessionId: string, awaySince: number) => void,
  ) {}

  /** Told on each change of presence, and at start for each session with a customer. */
  watch(sessionId: string, { isHere, since }: Status): void {
    this.forget(sessionId);
    if (isHere) return;
    const cancel = this.timer(this.graceMs, () => {
      this.gone(sessionId, since);
    });
    this.#timers.set(sessionId, cancel);
  }

  forget(sessionId: string): void {
    this.#timers.get(sessionId)?.();
    this.#timers.delete(sessionId);
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
