/** Whether somebody can see this page; without a document (a bot, a test in Node) the answer is yes. */
export function isPageVisible(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}

/** The moments at which a connection should not wait for its own timers. */
interface PageLife {
  /** The network is back, or the page is shown again: reconnect at once. */
  onWake: () => void;
  /** The browser knows that there is no network: say so now, not when the next ping is missed. */
  onLost?: () => void;
}

/** Returns the function that stops watching. */
export function watchPageLife({ onWake, onLost = () => undefined }: PageLife): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const handleVisibility = () => {
    if (isPageVisible()) onWake();
  };
  globalThis.addEventListener('online', onWake);
  globalThis.addEventListener('offline', onLost);
  document.addEventListener('visibilitychange', handleVisibility);
  return () => {
    globalThis.removeEventListener('online', onWake);
    globalThis.removeEventListener('offline', onLost);
    document.removeEventListener('visibilitychange', handleVisibility);
  };
}
