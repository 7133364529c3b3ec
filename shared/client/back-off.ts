interface BackOff {
  /** Upper bound of the first delay, in ms; it doubles with each attempt. */
  baseMs: number;
  capMs: number;
}

/** Full jitter: anything between nothing and the bound, so that many clients do not come back in step. `attempt` counts from 0. */
export function backOff(attempt: number, { baseMs, capMs }: BackOff, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30)));
}
