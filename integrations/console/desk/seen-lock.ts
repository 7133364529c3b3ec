const NAME = 'casement-desk-seen';

/** Tells the other pages of this agent that offers can be seen on this one, for as long as that holds. */
export class SeenLock {
  #release: (() => void) | undefined;

  hold(isSeen: boolean): void {
    if (isSeen === (this.#release !== undefined) || !('locks' in navigator)) return;
    this.#release?.();
    this.#release = undefined;
    if (!isSeen) return;
    const released = new Promise<void>((resolve) => (this.#release = resolve));
    // Refused only when the page goes away.
    void navigator.locks.request(NAME, { mode: 'shared' }, () => released).catch(() => undefined);
  }
}

/** Whether an offer can be seen on some page; false where the browser cannot tell: a second notice does less harm than none. */
export async function isDeskSeen(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}
