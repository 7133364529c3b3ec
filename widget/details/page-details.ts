import type { Details } from '#shared/protocol/details.ts';
import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { EntryWatch } from './entry-watch.ts';
import { ProblemLog } from './problem-log.ts';
import { ProblemWatch } from './problem-watch.ts';
import { RequestLog } from './request-log.ts';
import { systemInfo } from './system-info.ts';
import { TimingLog } from './timing-log.ts';

/** The browser hands out what it has kept in a task of its own. */
const HAND_OUT_MS = 60;

/**
 * Technical details of this page. Until `start` only `take` reads anything, and only what the browser keeps by itself;
 * from `start` to `stop` errors are heard of as they come.
 */
export class PageDetails {
  readonly #problems = new ProblemLog();
  readonly #problemWatch = new ProblemWatch(this.#problems);
  readonly #requests: RequestLog;
  #timings = new TimingLog();
  readonly #entries = new EntryWatch();
  #isOn = false;
  #onlineSince: number | null = navigator.onLine ? Math.round(performance.timeOrigin) : null;

  /** `isOwn`: whether an address is one of ours. */
  constructor(isOwn: (url: string) => boolean) {
    this.#requests = new RequestLog(isOwn);
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#problemWatch.start();
    this.#follow();
    window.addEventListener('error', this.#handleElement, true);
    window.addEventListener('online', this.#handleOnline);
  }

  /** Everything is as it was, and nothing that was collected is kept. */
  stop(): void {
    this.#isOn = false;
    this.#problemWatch.stop();
    this.#entries.stop();
    window.removeEventListener('error', this.#handleElement, true);
    window.removeEventListener('online', this.#handleOnline);
    this.#problems.clear();
    this.#forget();
  }

  /** All that would leave, masked and within the bounds of the contract. */
  async take(): Promise<Details> {
    const isPassing = !this.#isOn;
    if (isPassing) this.#follow();
    const [system] = await Promise.all([
      systemInfo(this.#onlineSince),
      new Promise((resolve) => setTimeout(resolve, HAND_OUT_MS)),
    ]);
    const details: Details = {
      at: Date.now(),
      system,
      problems: [...this.#problems.problems],
      requests: [...this.#requests.requests],
      timings: this.#timings.timings,
    };
    // It may have been started meanwhile: then it goes on.
    if (isPassing && !this.#isOn) {
      this.#entries.stop();
      this.#forget();
    }
    return withinSize(details);
  }

  #follow(): void {
    this.#entries.stop();
    this.#forget();
    this.#entries.follow('resource', (entry) => this.#requests.addEntry(entry as PerformanceResourceTiming));
    for (const type of TimingLog.types)
      if (this.#entries.follow(type, (entry) => this.#timings.add(entry))) this.#timings.begin(type);
  }

  /** The browser tells all of it again to whoever follows next. */
  #forget(): void {
    this.#requests.clear();
    this.#timings = new TimingLog();
  }

  readonly #handleElement = ({ target }: Event) => {
    if (target instanceof Element) this.#requests.addElement(target);
  };

  readonly #handleOnline = () => {
    this.#onlineSince = Date.now();
  };
}

/** The oldest go first, of whichever there are more. */
function withinSize({ problems, requests, ...details }: Details): Details {
  let kept: Details = { ...details, problems, requests };
  while (JSON.stringify(kept).length > DETAILS_LIMITS.size) {
    const isProblem = kept.problems.length >= kept.requests.length;
    if (isProblem) kept = { ...kept, problems: kept.problems.slice(1) };
    else kept = { ...kept, requests: kept.requests.slice(1) };
  }
  return kept;
}
