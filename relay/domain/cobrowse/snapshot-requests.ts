import type { Clock, Timer } from '../ports.ts';

/** A page is asked again when nothing of a snapshot has come for so long. */
export const ASK_AGAIN_MS = 5_000;
/** From one snapshot to the next: each costs the customer’s page time. */
export const BETWEEN_SNAPSHOTS_MS = 1_000;

/** Asks one page for snapshots: never for a second one while the first is under way. */
export class SnapshotRequests {
  #state: 'none' | 'held' | 'asked' = 'none';
  #notBefore = -Infinity;
  #heardAt = 0;
  #cancel: () => void = () => undefined;

  constructor(
    private readonly ask: () => void,
    private readonly clock: Clock,
    private readonly timer: Timer,
  ) {}

  /** Somebody needs one. */
  want(): void {
    if (this.#state !== 'none') return;
    const wait = this.#notBefore - this.clock();
    if (wait <= 0) {
      this.#ask();
      return;
    }
    this.#state = 'held';
    this.#cancel = this.timer(wait, () => {
      this.#ask();
    });
  }

  /** The page was told to begin, and begins with one. */
  expect(): void {
    this.stop();
    this.#state = 'asked';
    this.#heardAt = this.clock();
    this.#wait(ASK_AGAIN_MS);
  }

  /** A part of one has come: it is on its way, however slowly. */
  heard(): void {
    this.#heardAt = this.clock();
  }

  /** It has come, or there is none to be had; `pauseMs` until the next is asked for. */
  answered(pauseMs = BETWEEN_SNAPSHOTS_MS): void {
    this.stop();
    this.#notBefore = this.clock() + pauseMs;
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#cancel();
    this.#state = 'none';
  }

  #ask(): void {
    this.expect();
    this.ask();
  }

  #wait(ms: number): void {
    this.#cancel = this.timer(ms, () => {
      const rest = this.#heardAt + ASK_AGAIN_MS - this.clock();
      if (rest > 0) this.#wait(rest);
      else this.#ask();
    });
  }
}
