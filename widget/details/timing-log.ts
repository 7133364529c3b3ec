import type { PageTimings } from '#shared/protocol/details.ts';

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}
interface Input extends PerformanceEntry {
  interactionId?: number;
}

/** How fast the page is, from what the browser measures anyway. */
export class TimingLog {
  #largestPaintMs: number | null = null;
  #layoutShift: number | null = null;
  #slowestInputMs: number | null = null;
  #longTasks: number | null = null;

  get timings(): PageTimings {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      firstByteMs: positive(navigation?.responseStart),
      readyMs: positive(navigation?.domContentLoadedEventEnd),
      loadedMs: positive(navigation?.loadEventEnd),
      largestPaintMs: this.#largestPaintMs,
      layoutShift: this.#layoutShift === null ? null : Math.min(1000, Math.round(this.#layoutShift * 1000) / 1000),
      slowestInputMs: this.#slowestInputMs,
      longTasks: this.#longTasks,
    };
  }

  /** What this log wants to hear of. A browser that does not measure it leaves the number empty. */
  static readonly types = ['largest-contentful-paint', 'layout-shift', 'event', 'longtask'] as const;

  /** From here on none is a number, as far as the browser measures it. */
  begin(type: string): void {
    if (type === 'layout-shift') this.#layoutShift = 0;
    if (type === 'longtask') this.#longTasks = 0;
  }

  add(entry: PerformanceEntry): void {
    switch (entry.entryType) {
      case 'largest-contentful-paint':
        this.#largestPaintMs = Math.round(entry.startTime);
        break;
      case 'layout-shift': {
        const { value, hadRecentInput } = entry as Shift;
        if (!hadRecentInput) this.#layoutShift = (this.#layoutShift ?? 0) + value;
        break;
      }
      case 'event':
        if ((entry as Input).interactionId)
          this.#slowestInputMs = Math.max(this.#slowestInputMs ?? 0, Math.round(entry.duration));
        break;
      case 'longtask':
        this.#longTasks = (this.#longTasks ?? 0) + 1;
        break;
    }
  }
}

/** What has not happened yet is 0 to the browser. */
function positive(time: number | undefined): number | null {
  return time === undefined || time <= 0 ? null : Math.min(86_400_000, Math.round(time));
}
