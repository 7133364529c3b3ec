import { isElement } from './sights.ts';
import { LONGEST_SEARCHED, findPatterns, mayHold, type Span } from './text-patterns.ts';

/** Elements that do not end a line of text: a number may go on in the next one. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tspan|tt|u|var|wbr)$/;
/** Longer than this, texts are looked at one by one. */
const LONGEST_RUN = 20_000;

/** Finds patterns over the text nodes that a reader sees as one text. */
export class TextRuns {
  #spans = new Map<Text, readonly Span[]>();
  #done = new Set<Node>();

  /** Texts may have changed since. */
  forget(): void {
    this.#spans = new Map();
    this.#done = new Set();
  }

  spansIn(text: Text): readonly Span[] {
    let box = text.parentNode;
    while (box && isInline(box) && box.parentNode) box = box.parentNode;
    if (box && !this.#done.has(box)) {
      this.#done.add(box);
      this.#readBox(box);
    }
    return this.#spans.get(text) ?? [];
  }

  /** Everything in which something was found, also what was asked for by nobody. */
  get found(): Iterable<Text> {
    return this.#spans.keys();
  }

  #readBox(box: Node): void {
    let run: Text[] = [];
    const end = () => {
      this.#readRun(run);
      run = [];
    };
    const walk = (parent: Node) => {
      for (let child = parent.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) run.push(child as Text);
        else if (isInline(child)) walk(child);
        else if (isElement(child)) end();
      }
    };
    walk(box);
    end();
  }

  #readRun(run: readonly Text[]): void {
    const length = run.reduce((sum, { data }) => sum + data.length, 0);
    if (run.length > 1 && length > LONGEST_RUN) run.forEach((text) => this.#readRun([text]));
    else this.#share(run, run.map(({ data }) => data).join(''));
  }

  /** Gives every node its part of what was found in all of them together. */
  #share(run: readonly Text[], whole: string): void {
    if (whole.length > LONGEST_SEARCHED || !mayHold(whole)) return;
    const starts: number[] = [];
    let at = 0;
    for (const { data } of run) {
      starts.push(at);
      at += data.length;
    }
    const found = findPatterns(whole, new Set(starts));
    if (found.length === 0) return;
    run.forEach((text, index) => {
      const start = starts[index] ?? 0;
      const parts = found
        .map(([from, to]): Span => [Math.max(0, from - start), Math.min(text.data.length, to - start)])
        .filter(([from, to]) => from < to);
      if (parts.length > 0) this.#spans.set(text, parts);
    });
  }
}

function isInline(node: Node): boolean {
  return isElement(node) && INLINE.test(node.localName);
}
