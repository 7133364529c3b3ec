/** What was seen longer ago than this counts for less and less. */
const MEMORY_MS = 30 * 60_000;
/** Fewer answers than this tell nothing: "calculating" is honest. */
const ENOUGH_ANSWERS = 4;

interface Line {
  waiting: number;
  /** Agents who work on this line, busy or not. */
  atWork: number;
  /** Those of them who could be asked at once. */
  free: number;
}

/**
 * How fast a line moves: answers for each agent at work and time, recent ones counting more. Only the time in which
 * customers waited for somebody to become free counts: a quiet hour is not a slow one, and who is asked at once says
 * nothing about how long a line takes.
 */
export class LinePace {
  #answers = 0;
  #agentMs = 0;
  #at: number | undefined;
  #line: Line = { waiting: 0, atWork: 0, free: 0 };

  /** To be told each second how the line stands. */
  observe(now: number, line: Line): void {
    if (this.#at !== undefined && this.#isBacklog) this.#age(Math.max(0, now - this.#at));
    this.#at = now;
    this.#line = line;
  }

  /** Somebody who waited was answered, or left the line. */
  advance(): void {
    if (this.#isBacklog) this.#answers += 1;
  }

  /** Milliseconds until the one at `position` (from 1) is answered; null while too little is known, or nobody works. */
  estimate(position: number): number | null {
    const { atWork, free } = this.#line;
    if (this.#answers < ENOUGH_ANSWERS || this.#agentMs === 0 || atWork === 0) return null;
    const perMs = (this.#answers / this.#agentMs) * atWork;
    return Math.round(Math.max(0, position - free) / perMs);
  }

  get #isBacklog(): boolean {
    const { waiting, free, atWork } = this.#line;
    return waiting > free && atWork > 0;
  }

  #age(elapsed: number): void {
    const kept = Math.exp(-elapsed / MEMORY_MS);
    this.#answers *= kept;
    this.#agentMs = this.#agentMs * kept + this.#line.atWork * elapsed;
  }
}
