import type { MirroredElement, MirroredNode, MirroredPage } from './mirrored-page.ts';
import { isMirroredAttribute, isMirroredTag } from './mirrored-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Work {
  readonly document: Document;
  readonly sheetsAt: (indexes: readonly number[]) => CSSStyleSheet[];
  /** Done once everything is in the page: nothing scrolls before. */
  readonly scrolls: Array<() => void>;
}

/** Sheets already made in the document of a frame, by their text. */
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Rebuilds a mirrored page in the document of a sandboxed frame: elements without their code, sheets as constructed
 * ones, so that neither a script nor an inline style is needed or possible.
 *
 * @throws When the page is not one that `readPage` makes.
 */
export function showPage(document: Document, page: MirroredPage): void {
  const view = document.defaultView;
  if (!view) return;
  const sheets = page.sheets.map((text) => sheetOf(document, view, text));
  const sheetsAt = (indexes: readonly number[]) => indexes.flatMap((index) => sheets[index] ?? []);
  const scrolls: Array<() => void> = [];
  const root = build(page.root, { document, sheetsAt, scrolls });
  if (root?.localName !== 'html') throw new TypeError('Not a page.');
  document.adoptedStyleSheets = sheetsAt(page.documentSheets);
  document.documentElement.replaceWith(root);
  for (const scroll of scrolls) scroll();
}

function build(from: MirroredElement, work: Work): Element | undefined {
  if (!isMirroredTag(from.tag)) return undefined;
  const { document, sheetsAt } = work;
  const element = from.isSvg ? document.createElementNS(SVG, from.tag) : document.createElement(from.tag);
  for (const [name, value] of from.attributes) if (isMirroredAttribute(name)) element.setAttribute(name, value);
  if (from.shadow) {
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheetsAt(from.shadow.sheets);
    root.append(...nodesOf(from.shadow.children, work));
  }
  element.append(...nodesOf(from.children, work));
  restore(element, from, work);
  return element;
}

/** What was typed, chosen and scrolled is not in the attributes. */
function restore(element: Element, { value, isChecked, scrollTop }: MirroredElement, { scrolls }: Work): void {
  if (value !== undefined && 'value' in element) element.value = value;
  if (isChecked && 'checked' in element) element.checked = true;
  if (scrollTop !== undefined) scrolls.push(() => (element.scrollTop = scrollTop));
}

function nodesOf(from: readonly MirroredNode[], work: Work): Node[] {
  return from.flatMap((node): Node[] => {
    if (typeof node === 'string') return [work.document.createTextNode(node)];
    const element = build(node, work);
    return element ? [element] : [];
  });
}

function sheetOf(document: Document, view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheets = made.get(document) ?? new Map<string, CSSStyleSheet>();
  made.set(document, sheets);
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
