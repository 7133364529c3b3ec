/** The parts of the Idle Detection API that are used; only Chromium has it, and only where the person allowed it. */
interface Detector extends EventTarget {
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { threshold: number; signal: AbortSignal }): Promise<void>;
}

const SHORTEST_THRESHOLD_MS = 60_000;

/** Whether the screen is locked, where the browser says so; without permission the answer is no. Never asks. */
export function watchScreenLock(onChange: () => void): { isLocked: () => boolean; close: () => void } {
  const stop = new AbortController();
  let detector: Detector | undefined;
  const start = async () => {
    const IdleDetector = (globalThis as { IdleDetector?: new () => Detector }).IdleDetector;
    if (!IdleDetector || typeof document === 'undefined') return;
    // The name is missing in the types of permissions.
    const status = await navigator.permissions.query({ name: 'idle-detection' as PermissionName });
    const begin = async () => {
      if (detector || status.state !== 'granted' || stop.signal.aborted) return;
      detector = new IdleDetector();
      detector.addEventListener('change', onChange);
      await detector.start({ threshold: SHORTEST_THRESHOLD_MS, signal: stop.signal });
    };
    status.addEventListener('change', () => void begin().catch(() => undefined), { signal: stop.signal });
    await begin();
  };
  start().catch(() => undefined);
  return {
    isLocked: () => detector?.screenState === 'locked',
    close: () => {
      stop.abort();
    },
  };
}
