import { setTimeout as delay } from 'node:timers/promises';
import type { Service } from './service.ts';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
const STEADY_AFTER_MS = 10_000;

/** A service that is started again whenever it ends by itself. */
export interface Supervised {
  readonly url: string;
  /** Of the process that runs now. */
  readonly pid: number;
  stop(graceMs?: number): Promise<void>;
}

/** The wait before the next start: it doubles up to five seconds, and is short again after a steady run. */
export function nextDelay(previousMs: number | undefined, aliveMs: number): number {
  if (previousMs === undefined || aliveMs >= STEADY_AFTER_MS) return FIRST_DELAY_MS;
  return Math.min(previousMs * 2, LONGEST_DELAY_MS);
}

/**
 * Starts a service and keeps it running. The first start may throw; later ones are tried again.
 * @param start must use the same port every time, and end what it began when the signal aborts
 * @param onEnd told about each unexpected end, with the wait in milliseconds before the next start
 */
export async function supervise(
  start: (signal: AbortSignal) => Promise<Service>,
  onEnd: (waitMs: number) => void,
): Promise<Supervised> {
  const halt = new AbortController();
  let service = await start(halt.signal);
  let waitMs: number | undefined;

  const again = async (aliveMs: number): Promise<void> => {
    waitMs = nextDelay(waitMs, aliveMs);
    onEnd(waitMs);
    await delay(waitMs, undefined, { signal: halt.signal }).catch(() => undefined);
    if (!halt.signal.aborted) service = await start(halt.signal);
  };
  const watch = async (): Promise<void> => {
    let since = Date.now();
    for (;;) {
      await service.exited;
      if (halt.signal.aborted) return;
      await again(Date.now() - since).catch(() => undefined);
      since = Date.now();
    }
  };
  const watching = watch();

  return {
    url: service.url,
    get pid() {
      return service.pid;
    },
    async stop(graceMs) {
      halt.abort();
      await service.stop(graceMs);
      await watching;
      // One more may have become ready meanwhile.
      await service.stop(graceMs);
    },
  };
}
