/** Follows the entries that the browser measures by itself, those of before as well. */
export class EntryWatch {
  #observers: PerformanceObserver[] = [];

  /** False where the browser does not know the type. */
  follow(type: string, hear: (entry: PerformanceEntry) => void): boolean {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return false;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) hear(entry);
    });
    observer.observe({ type, buffered: true });
    this.#observers.push(observer);
    return true;
  }

  stop(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
  }
}
