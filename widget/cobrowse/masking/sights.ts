import { isSecret } from './is-secret.ts';
import type { ActiveRules } from './mask-rules.ts';

/**
 * How much of something may be seen: all; nothing unless something in it is shown; nothing, whatever is in it; and
 * nothing but its size.
 */
export const SHOWN = 0;
export const HIDDEN = 1;
export const MASKED = 2;
export const BLOCKED = 3;
export type Sight = typeof SHOWN | typeof HIDDEN | typeof MASKED | typeof BLOCKED;

/** Elements whose content is typed, chosen or not for the eye: what is around them does not show it. */
const HOLDS_VALUE =
  'input:not([type=submit i],[type=reset i],[type=button i],[type=image i]),textarea,select,[contenteditable]:not([contenteditable=false]),title,desc,metadata';
/** Frames in which people pay, and which the page's own server delivers. */
const PAYS = /pay|card|cvc|stripe|adyen|braintree|klarna|checkout/i;

/** Says what may be seen, from the rules and where something stands in the page: also in shadow trees and frames. */
export class Sights {
  readonly #rules: ActiveRules;
  /** Whatever a rule or a habit of ours could be about. Most elements are not: they cost one match. */
  readonly #any: string;
  #known = new Map<Node, Sight>();
  #special = new Set<Element>();

  constructor(rules: ActiveRules) {
    this.#rules = rules;
    this.#any = [rules.block, rules.mask, rules.show, HOLDS_VALUE, 'iframe,body'].join();
  }

  /** Elements may have changed since. */
  forget(): void {
    this.#known = new Map();
    this.#special = new Set();
  }

  of(node: Node): Sight {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const unknown: Node[] = [node];
    let [at, sight]: [Node | null, Sight | undefined] = [aboveOf(node), undefined];
    while (at && (sight = this.#known.get(at)) === undefined) {
      unknown.push(at);
      at = aboveOf(at);
    }
    sight ??= this.#rules.mode === 'private' ? HIDDEN : SHOWN;
    for (let below = unknown.pop(); below; below = unknown.pop()) {
      if (isElement(below)) sight = this.#below(sight, below);
      this.#known.set(below, sight);
    }
    return sight;
  }

  /** Whether the element itself is marked as shown, and nothing masks it: only so are values and labels seen. */
  isOpen(element: Element): boolean {
    return this.of(element) === SHOWN && element.matches(this.#rules.show);
  }

  /** What the element itself is marked as, to notice a change. */
  marksOf(element: Element): number {
    this.of(element);
    if (!this.#special.has(element)) return 0;
    const { block, mask, show } = this.#rules;
    return [block, mask, show].reduce((marks, selector) => marks * 2 + Number(element.matches(selector)), 0);
  }

  #below(above: Sight, element: Element): Sight {
    if (above === BLOCKED || this.#rules.isOutside?.(element)) return BLOCKED;
    if (!element.matches(this.#any)) return above;
    this.#special.add(element);
    if (element.matches(this.#rules.block)) return BLOCKED;
    if (above === MASKED || element.matches(this.#rules.mask) || isSecret(element) || isPayment(element)) return MASKED;
    if (element.matches(this.#rules.show)) return SHOWN;
    return element.matches(HOLDS_VALUE) || isDesigned(element) ? MASKED : above;
  }
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A shadow tree hangs on its host, a frame's document on the frame. */
export function aboveOf(node: Node): Node | null {
  if (node.parentNode) return node.parentNode;
  if ('host' in node) return node.host as Element;
  return node.nodeType === 9 ? ((node as Document).defaultView?.frameElement ?? null) : null;
}

/** A frame in which people pay. */
export function isPayment(element: Element): boolean {
  if (element.localName !== 'iframe') return false;
  return PAYS.test(['src', 'name', 'title', 'id', 'allow'].map((name) => element.getAttribute(name) ?? '').join(' '));
}

/** The whole document is a text to be written. */
function isDesigned(element: Element): boolean {
  return element.localName === 'body' && element.ownerDocument.designMode === 'on';
}
