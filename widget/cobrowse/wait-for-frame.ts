const UNDER_LOAD_MS = 50;

/** A frame of the screen; longer while the page is busy, or hidden, when the browser draws none. Call what it returns to cancel. */
export function waitForFrame(isUnderLoad: boolean, then: () => void): () => void {
  if (isUnderLoad || document.hidden) {
    const timer = setTimeout(then, UNDER_LOAD_MS);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(then);
  return () => cancelAnimationFrame(frame);
}
