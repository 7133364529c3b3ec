import type { Timer } from './domain/ports.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Timers of one relay, which all end when it stops. Node's own hold 24 days; longer waits are taken in pieces. */
export function createTimers(): { timer: Timer; stop: () => void } {
  const pending = new Set<NodeJS.Timeout>();
  const timer: Timer = (ms, task) => {
    const rest = ms - LONGEST_TIMER_MS;
    let cancelRest: (() => void) | undefined;
    const handle = setTimeout(
      () => {
        pending.delete(handle);
        if (rest > 0) cancelRest = timer(rest, task);
        else task();
      },
      Math.min(ms, LONGEST_TIMER_MS),
    );
    pending.add(handle);
    return () => {
      clearTimeout(handle);
      pending.delete(handle);
      cancelRest?.();
    };
  };
  const stop = () => {
    for (const handle of pending) clearTimeout(handle);
    pending.clear();
  };
  return { timer, stop };
}
