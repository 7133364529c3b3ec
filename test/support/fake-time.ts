import type { Clock, Timer } from '../../relay/domain/ports.ts';

/** A clock and timers that move only when they are told to. */
export class FakeTime {
  now = 1_000_000;
  #waiting: Array<{ at: number; task: () => void }> = [];

  readonly clock: Clock = () => this.now;
  readonly timer: Timer = (ms, task) => {
    const entry = { at: this.now + ms, task };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  /** When the next timer is due; Infinity without one. */
  get nextAt(): number {
    return Math.min(...this.#waiting.map(({ at }) => at), Infinity);
  }

  /** Runs what is due, in order, also what that sets in turn. */
  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((entry) => entry !== next);
      this.now = next.at;
      next.task();
    }
    this.now = end;
  }
}
