import type { Timer } from '../ports.ts';

const RETRY_MS = 1000;
const MAX_ATTEMPTS = 60;

/** Attempts something once a second, for a minute: what takes a right back outlasts a media server that is away. */
export function untilDone(
  effect: () => Promise<unknown>,
  timer: Timer,
  failed: (attempt: number, error: unknown) => void,
  attempt = 1,
): void {
  effect().catch((error: unknown) => {
    failed(attempt, error);
    if (attempt === MAX_ATTEMPTS) return;
    timer(RETRY_MS, () => {
      untilDone(effect, timer, failed, attempt + 1);
    });
  });
}
