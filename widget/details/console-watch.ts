import type { PageProblem } from '#shared/protocol/details.ts';

type Level = 'error' | 'warn';
type Say = (kind: PageProblem['kind'], values: readonly unknown[], stack: string) => void;
type Log = Console[Level];

const kinds: Readonly<Record<Level, PageProblem['kind']>> = { error: 'error', warn: 'warning' };

/**
 * Hears what the page tells its console, which gets it as ever. After `stop` the page has its own functions back; where
 * somebody else has put theirs around ours since, ours only passes on.
 */
export class ConsoleWatch {
  readonly #say: Say;
  #restore: Array<() => void> = [];
  #isOn = false;
  #isHearing = false;

  constructor(say: Say) {
    this.#say = say;
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#restore = [this.#wrap('error'), this.#wrap('warn')];
  }

  stop(): void {
    this.#isOn = false;
    for (const restore of this.#restore) restore();
    this.#restore = [];
  }

  #wrap(level: Level): () => void {
    const original = window.console[level];
    const hear = (values: readonly unknown[]) => {
      if (isListening()) this.#hear(level, values);
    };
    let isListening = () => this.#isOn;
    const wrapped: Log = function (this: Console, ...values: unknown[]) {
      hear(values);
      return Reflect.apply(original, this, values);
    };
    if (!put(level, wrapped)) return () => undefined;
    return () => {
      isListening = () => false;
      if (window.console[level] === wrapped) put(level, original);
    };
  }

  /** What the page gives may be a trap; nothing of it may reach the page, nor come back to here. */
  #hear(level: Level, values: readonly unknown[]): void {
    if (this.#isHearing) return;
    this.#isHearing = true;
    try {
      this.#say(kinds[level], values, new Error().stack ?? '');
    } catch {
      // A value that cannot be read is not told.
    } finally {
      this.#isHearing = false;
    }
  }
}

/** Whether the page lets its console be changed. */
function put(level: Level, log: Log): boolean {
  return Reflect.set(window.console, level, log) && window.console[level] === log;
}
