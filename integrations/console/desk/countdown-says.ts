/** Seconds left at which a countdown is read aloud. */
const READ_AT = [30, 10, 5];

/**
 * The newest of those moments that has come, or undefined before the first. One that the announcement at the beginning
 * has said already does not count.
 */
export function momentToRead(leftMs: number, totalMs: number): number | undefined {
  const passed = READ_AT.filter((seconds) => leftMs <= seconds * 1000 && totalMs > (seconds + 1) * 1000);
  return passed.at(-1);
}

/** A time as it is said: whole seconds, whole minutes from two minutes on. */
export function spokenSpan(ms: number): { readonly unit: 'seconds' | 'minutesLong'; readonly count: number } {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds < 120 ? { unit: 'seconds', count: seconds } : { unit: 'minutesLong', count: Math.round(seconds / 60) };
}
