import { MOST_VISIBLE, type VisibleThing } from '#shared/protocol/page-check.ts';
import type { ElementNode, NodeIds, PageNode } from '../cobrowse/page-event.ts';
import { lookAlikeIn } from './look-alikes.ts';
import { shortSelector } from './short-selector.ts';

const WORD = /[\p{L}\p{N}]/u;
const SAMPLE_CHARACTERS = 80;
/** A button's label is meant to be read. */
const LABELLED = /^(?:button|submit|reset|image|checkbox|radio|range|color)$/;
const UNSEEN = /^(?:script|style|noscript|head|link|meta|template)$/;
const TELLING = /^(?:placeholder|title|alt|aria-label|aria-description|aria-valuetext|label|data-.+)$/;
const ADDRESS = /^(?:href|action|formaction|src)$/;
const OWN = /^data-(?:casement|rr)-/;

/** What of a snapshot as it would leave the page is still somebody's own, in the order of the page. */
export function findVisible(snapshot: PageNode, ids: NodeIds): VisibleThing[] {
  const found = new Map<string, VisibleThing>();
  const add = (element: Element, thing: Omit<VisibleThing, 'selector' | 'more'>) => {
    const selector = shortSelector(element);
    const key = `${thing.kind} ${thing.name} ${selector}`;
    const known = found.get(key);
    if (known) found.set(key, { ...known, more: known.more + 1 });
    else if (found.size < MOST_VISIBLE)
      found.set(key, { ...thing, selector, sample: thing.sample.slice(0, SAMPLE_CHARACTERS), more: 0 });
  };
  visit(snapshot, null, { ids, add });
  return [...found.values()];
}

type Add = (element: Element, thing: Omit<VisibleThing, 'selector' | 'more'>) => void;

interface Finding {
  readonly ids: NodeIds;
  readonly add: Add;
}

function visit(node: PageNode, parent: Element | null, finding: Finding): void {
  if ('textContent' in node && parent) {
    const like = lookAlikeIn(node.textContent);
    if (like) finding.add(parent, { ...like, name: '' });
    return;
  }
  let within = parent;
  if ('tagName' in node) {
    if (UNSEEN.test(node.tagName)) return;
    const element = finding.ids.getNode(node.id);
    within = element instanceof Element ? element : parent;
    if (within) visitElement(node, within, finding.add);
  }
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, within, finding);
}

function visitElement({ tagName, attributes }: ElementNode, element: Element, add: Add): void {
  const value = attributes.value;
  const isField = /^(?:input|textarea|select)$/.test(tagName) && !LABELLED.test(String(attributes.type));
  if (isField && typeof value === 'string' && WORD.test(value))
    add(element, { kind: 'field', name: '', sample: value });
  for (const [name, text] of Object.entries(attributes)) {
    if (typeof text !== 'string' || !WORD.test(text) || OWN.test(name)) continue;
    if (TELLING.test(name) || (ADDRESS.test(name) && text.includes('?')))
      add(element, { kind: 'attribute', name, sample: text });
  }
}
