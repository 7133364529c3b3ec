/** Whether somebody can see this page; without a document (a bot, a test in Node) the answer is yes. */
export function isPageVisible(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}

/** Calls `onWake` when the network is back and when the page is shown again; both are the moment to reconnect at once. */
export function watchWake(onWake: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const handleVisibility = () => {
    if (isPageVisible()) onWake();
  };
  globalThis.addEventListener('online', onWake);
  document.addEventListener('visibilitychange', handleVisibility);
  return () => {
    globalThis.removeEventListener('online', onWake);
    document.removeEventListener('visibilitychange', handleVisibility);
  };
}
