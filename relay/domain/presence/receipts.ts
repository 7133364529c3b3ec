import type { Receipt } from '#shared/protocol/live-state.ts';
import type { End } from '#shared/protocol/session-event.ts';

const NONE: Receipt = { delivered: 0, seen: 0 };

/** How far each side has received and seen the log. Never stored: every client says it again when it connects. */
export class Receipts {
  readonly #positions = new Map<string, Record<End, Receipt>>();

  of(sessionId: string): Record<End, Receipt> {
    return this.#positions.get(sessionId) ?? { agent: NONE, customer: NONE };
  }

  /** Positions only grow, and never past the log; the new position, or nothing when it is old news. */
  advance(sessionId: string, end: End, claimed: Receipt, lastSeq: number): Receipt | undefined {
    const known = this.of(sessionId);
    const before = known[end];
    const delivered = Math.min(lastSeq, Math.max(before.delivered, claimed.delivered, claimed.seen));
    const seen = Math.min(lastSeq, Math.max(before.seen, claimed.seen));
    if (delivered === before.delivered && seen === before.seen) return undefined;
    this.#positions.set(sessionId, { ...known, [end]: { delivered, seen } });
    return { delivered, seen };
  }

  forget(sessionId: string): void {
    this.#positions.delete(sessionId);
  }
}
