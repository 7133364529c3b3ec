/** An attribute with a whole value, as selectors name it. */
const PAIR = /\[\s*([\w-]+)\s*=\s*(?:"([^"\\\]]{1,40})"|'([^'\\\]]{1,40})'|([\w-]{1,40}))\s*[is]?\s*\]/gi;
const MOST_PAIRS = 5000;

/**
 * Values of attributes that style sheets of the page select by. They are words of the page's author, which go out with
 * the sheet anyway, and without them on the elements the page would look wrong.
 */
export class CssVocabulary {
  readonly #pairs = new Set<string>();
  readonly #read = new WeakSet<CSSStyleSheet>();

  learn(css: string): void {
    if (!css.includes('=') || this.#pairs.size > MOST_PAIRS) return;
    for (const [, name = '', double, single, bare] of css.matchAll(PAIR))
      this.#pairs.add(`${name.toLowerCase()}=${double ?? single ?? bare ?? ''}`);
  }

  /** Sheets without a node of their own, which the recorder sends later than the elements they style. */
  learnAdopted(root: DocumentOrShadowRoot): void {
    for (const sheet of root.adoptedStyleSheets) {
      if (this.#read.has(sheet)) continue;
      this.#read.add(sheet);
      for (const rule of sheet.cssRules) this.learn(rule.cssText);
    }
  }

  has(name: string, value: string): boolean {
    return this.#pairs.has(`${name}=${value}`);
  }
}
