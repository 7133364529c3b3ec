import { watchScreenLock } from './watch-screen-lock.ts';

export interface Activity {
  now(): { idleMs: number; isLocked: boolean };
  close(): void;
}

/** Tabs tell each other at most so often. */
const SHARE_MS = 1_000;
/** Coming back after so long is worth saying at once. */
const NEWS_MS = 30_000;
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** When the person last did something, in whatever tab of this browser. `onNews`: they are back, or the screen was locked. */
export function watchActivity(onNews: () => void): Activity {
  let activeAt = performance.now();
  let sharedAt = -Infinity;
  const channel = openChannel();
  const lock = watchScreenLock(onNews);
  const note = () => {
    const now = performance.now();
    const isBack = now - activeAt >= NEWS_MS;
    activeAt = now;
    if (isBack) onNews();
  };
  const handleInput = () => {
    note();
    if (activeAt - sharedAt < SHARE_MS) return;
    sharedAt = activeAt;
    channel?.postMessage('active');
  };
  channel?.addEventListener('message', note);
  const options = { capture: true, passive: true };
  if (typeof document !== 'undefined') {
    for (const input of INPUTS) globalThis.addEventListener(input, handleInput, options);
  }
  return {
    now: () => ({ idleMs: Math.round(performance.now() - activeAt), isLocked: lock.isLocked() }),
    close() {
      channel?.close();
      lock.close();
      if (typeof document === 'undefined') return;
      for (const input of INPUTS) globalThis.removeEventListener(input, handleInput, options);
    },
  };
}

/** Only pages share what happens in them; elsewhere an open channel would keep the process alive. */
function openChannel(): BroadcastChannel | undefined {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return undefined;
  return new BroadcastChannel('casement:activity');
}
