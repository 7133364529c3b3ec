import { readStructure, type PageStructure } from '#shared/protocol/page-structure.ts';
import type { NodeIds } from './page-event.ts';

export interface StructureCheckOptions {
  ids: NodeIds;
  /** How many events the recorder has said: what was read while there came another one is of no use. */
  count: () => number;
  /** Goes into the frames between the changes before it and those after it. */
  say: (structure: PageStructure) => void;
  everyMs: number;
}

/** A page that is never still for that often is not compared this time. */
const MOST_TRIES = 10;
/** Browsers without idle times: a piece of work, and a pause. In ms. */
const SLICE_MS = 5;

/** Tells the viewer from time to time how the page is built. It reads the page only while the browser has nothing to do. */
export class StructureCheck {
  readonly #options: StructureCheckOptions;
  #reading: Generator<void, PageStructure> | undefined;
  #count = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;

  constructor(options: StructureCheckOptions) {
    this.#options = options;
    this.#later();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#idle !== 0) cancelIdleCallback(this.#idle);
  }

  #later(): void {
    this.#reading = undefined;
    this.#tries = 0;
    this.#timer = setTimeout(() => this.#whenIdle(), this.#options.everyMs);
  }

  #whenIdle(): void {
    if ('requestIdleCallback' in window)
      this.#idle = requestIdleCallback((deadline) => this.#read(() => deadline.timeRemaining() > 1));
    else {
      const end = performance.now() + SLICE_MS;
      this.#timer = setTimeout(() => this.#read(() => performance.now() < end));
    }
  }

  #read(hasTime: () => boolean): void {
    const { count, say } = this.#options;
    if (!this.#reading || this.#count !== count()) this.#begin();
    if (this.#tries > MOST_TRIES) {
      this.#later();
      return;
    }
    let step = this.#reading?.next();
    while (step?.done === false && hasTime()) step = this.#reading?.next();
    if (step?.done === true) {
      say(step.value);
      this.#later();
    } else this.#whenIdle();
  }

  #begin(): void {
    const { ids, count } = this.#options;
    this.#reading = readStructure<Node>(document, (node) => ids.getId(node));
    this.#count = count();
    this.#tries += 1;
  }
}
