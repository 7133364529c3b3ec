import type { TeamView } from '#shared/protocol/desk.ts';

const SLOT_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;

type Slot = TeamView['today'][number];

/** What happened in one team's queue since midnight UTC. Folded from commits; after a restart, from the open sessions. */
export class DayFigures {
  #startedAt = 0;
  #slots = new Map<number, Slot>();
  #totals = { answered: 0, inTime: 0, left: 0 };
  #waiting = 0;

  arrived(at: number): void {
    const slot = this.#slot(at);
    slot.arrived += 1;
    this.#waiting += 1;
    slot.mostWaiting = Math.max(slot.mostWaiting, this.#waiting);
  }

  /** `inTime`: before the waiting rule struck. */
  answered(at: number, inTime: boolean): void {
    this.#slot(at).answered += 1;
    this.#totals.answered += 1;
    if (inTime) this.#totals.inTime += 1;
    this.#waiting -= 1;
  }

  left(at: number): void {
    this.#slot(at);
    this.#totals.left += 1;
    this.#waiting -= 1;
  }

  /** Went on to another queue. */
  moved(at: number): void {
    this.#slot(at);
    this.#waiting -= 1;
  }

  totals(now: number): { answered: number; inTime: number; left: number } {
    this.#slot(now);
    return { ...this.#totals };
  }

  /** The quarters of an hour of today, oldest first. */
  slots(now: number): Slot[] {
    this.#slot(now);
    return [...this.#slots.values()].map((slot) => ({ ...slot }));
  }

  /** The first moment of a new day forgets the day before, except who still waits. */
  #slot(at: number): Slot {
    const startedAt = at - (at % DAY_MS);
    if (startedAt > this.#startedAt) {
      this.#startedAt = startedAt;
      this.#slots = new Map();
      this.#totals = { answered: 0, inTime: 0, left: 0 };
    }
    const slotAt = Math.max(this.#startedAt, at - (at % SLOT_MS));
    const existing = this.#slots.get(slotAt);
    if (existing) return existing;
    const slot = { at: slotAt, arrived: 0, answered: 0, mostWaiting: this.#waiting };
    this.#slots.set(slotAt, slot);
    return slot;
  }
}
