/** The browser's lock on the running share of a session: one page holds it, the others of this customer can wait for it. */
export function shareLock(sessionId: string): string {
  return `casement:share:${sessionId}`;
}

/** Only pages of a secure origin have locks, and only those can capture a screen. */
export function hasLocks(): boolean {
  return typeof document !== 'undefined' && 'locks' in navigator;
}

/** Held by the page that captures the screen, for as long as it does; the browser lets go when the page goes. */
export function holdShare(sessionId: string): () => void {
  if (!hasLocks()) return () => undefined;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Rejects only when the page is being discarded.
  navigator.locks.request(shareLock(sessionId), () => held).catch(() => undefined);
  return () => release();
}
