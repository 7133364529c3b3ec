/** As many loads a browser remembers unless the page asks for more: with that many, some may be forgotten. */
const REMEMBERED = 250;
const MOST = 5000;
/** Requests of scripts: no style is among them. */
const OTHERS = /^(?:fetch|xmlhttprequest|beacon|script|iframe|early-hints)$/;

/** What the page itself has loaded: nothing else is worth the customer's network. */
export class LoadedAddresses {
  readonly #addresses = new Set<string>();
  readonly #observer: PerformanceObserver;
  #isForgetful = false;

  constructor(onLoaded: () => void) {
    this.#observer = new PerformanceObserver((list) => {
      const loads = list.getEntries() as PerformanceResourceTiming[];
      // What is told at once is what was loaded before.
      this.#isForgetful ||= loads.length >= REMEMBERED;
      for (const { name, initiatorType } of loads)
        if (!OTHERS.test(initiatorType) && this.#addresses.size < MOST) this.#addresses.add(name.replace(/#.*/, ''));
      onLoaded();
    });
    this.#observer.observe({ type: 'resource', buffered: true });
  }

  has(address: string): boolean {
    return this.#isForgetful || address.startsWith('blob:') || this.#addresses.has(address);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
