import type { Clock } from '../ports.ts';

/** Reading on within this time is the same viewing, in ms. */
const SAME_VIEWING_MS = 10 * 60_000;

/** Who looks at which recording now, so that each viewing is written down once and not once a page. */
export class RecordingViews {
  readonly #lastAt = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Whether a viewing begins with this. */
  isNew(agentId: string, sessionId: string): boolean {
    const now = this.clock();
    for (const [viewing, at] of this.#lastAt) if (now - at > SAME_VIEWING_MS) this.#lastAt.delete(viewing);
    const viewing = `${agentId} ${sessionId}`;
    const isNew = !this.#lastAt.has(viewing);
    this.#lastAt.set(viewing, now);
    return isNew;
  }
}
