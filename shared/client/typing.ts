const SAY_EVERY_MS = 2_000;
const BELIEVE_FOR_MS = 5_000;

interface TypingOptions {
  say: () => void;
  onChange: (otherIsTyping: boolean) => void;
}

/** Typing both ways: said at most every two seconds, believed for five. Lost words do no harm. */
export class Typing {
  readonly #options: TypingOptions;
  #saidAt = Number.NEGATIVE_INFINITY;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TypingOptions) {
    this.#options = options;
  }

  /** The person at this page pressed a key. */
  said(): void {
    const now = performance.now();
    if (now - this.#saidAt < SAY_EVERY_MS) return;
    this.#saidAt = now;
    this.#options.say();
  }

  /** Our message went out: the next key press is said at once. */
  rest(): void {
    this.#saidAt = Number.NEGATIVE_INFINITY;
  }

  heard(): void {
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => {
      this.stopped();
    }, BELIEVE_FOR_MS);
    this.#options.onChange(true);
  }

  stopped(): void {
    clearTimeout(this.#expiry);
    this.#options.onChange(false);
  }

  close(): void {
    clearTimeout(this.#expiry);
  }
}
