/** Of one page, and of one frame. A table of 5,000 rows has about 90,000 nodes. */
export const MOST_NODES = 400_000;
/** As deep as browsers build trees from markup. */
const MOST_DEPTH = 512;
/** Characters of all texts, attributes and styles of one frame. */
const MOST_TEXT = 24_000_000;
/** Characters of one text: more would keep the browser laying it out for seconds. */
const MOST_ONE_TEXT = 4_000_000;

/** The page is more than a picture of it may cost. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Not what any recorder makes. */
export class BadEventError extends Error {
  override name = 'BadEventError';
}

/** What one frame may still take of this browser. */
export class Budget {
  #nodes: number;
  #text = MOST_TEXT;

  /** `nodes`: how many the page has already. */
  constructor(nodes = 0) {
    this.#nodes = nodes;
  }

  /** Nodes of the page with all of this frame's. */
  get nodes(): number {
    return this.#nodes;
  }

  /** @throws TooLargeError */
  node(depth: number): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES || depth > MOST_DEPTH) throw new TooLargeError('Too many nodes, or too deep.');
  }

  /** @throws TooLargeError */
  text(text: string): string {
    this.#text -= text.length;
    if (this.#text < 0 || text.length > MOST_ONE_TEXT) throw new TooLargeError('Too much text.');
    return text;
  }
}
