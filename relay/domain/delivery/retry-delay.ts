const LONGEST_MS = 5 * 60_000;

/** Doubles from the base, between half and all of it, never less than what the help desk asked for. All in ms. */
export function retryDelay(attempts: number, baseMs: number, jitter: number, retryAfterMs = 0): number {
  const full = Math.min(LONGEST_MS, baseMs * 2 ** (attempts - 1));
  return Math.max(retryAfterMs, Math.round(full * (0.5 + jitter / 2)));
}
