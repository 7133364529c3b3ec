import { referenceIn } from '#shared/protocol/assets.ts';
import type { AssetStore } from './asset-store.ts';
import { REFERENCE_MARK } from './stand-in.ts';

const MARKED = new RegExp(`data:,${REFERENCE_MARK}[\\w-]+`, 'g');

/** Puts the pictures and fonts that have come into the sheets of a tree, and into the styles of its elements. */
export function fillStyles(root: Document | ShadowRoot, store: AssetStore): void {
  for (const element of root.querySelectorAll(`[style*='${REFERENCE_MARK}']`)) {
    const style = element.getAttribute('style') ?? '';
    const filled = fill(style, store);
    if (filled !== style) element.setAttribute('style', filled);
  }
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) fillRules(sheet, store);
}

/** One rule takes the place of another, so that those after it keep their numbers. */
function fillRules(parent: CSSStyleSheet | CSSGroupingRule, store: AssetStore): void {
  const rules = parent.cssRules;
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    const css = rule?.cssText ?? '';
    if (!rule || !css.includes(REFERENCE_MARK)) continue;
    if (isGroup(rule)) fillRules(rule, store);
    else replace(parent, index, css, fill(css, store));
  }
}

function replace(parent: CSSStyleSheet | CSSGroupingRule, index: number, before: string, after: string): void {
  if (after === before) return;
  parent.deleteRule(index);
  try {
    parent.insertRule(after, index);
  } catch {
    parent.insertRule(before, index);
  }
}

/** By what it can do: each frame has classes of its own. */
function isGroup(rule: CSSRule): rule is CSSGroupingRule {
  return 'insertRule' in rule && !('selectorText' in rule);
}

function fill(css: string, store: AssetStore): string {
  return css.replace(MARKED, (marked) => store.find(referenceIn(marked)?.key ?? '')?.url ?? marked);
}
