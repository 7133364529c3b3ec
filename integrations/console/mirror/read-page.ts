import type { MirroredElement, MirroredNode, MirroredPage } from './mirrored-page.ts';
import { isMirroredAttribute, isMirroredTag } from './mirrored-parts.ts';

type IndexOf = (sheet: CSSStyleSheet) => number;

/** Sheets of elements never change: their text is made once. */
const texts = new WeakMap<CSSStyleSheet, string>();

/** Reads our own page with its shadow roots, to be shown to somebody who watches. */
export function readPage(): MirroredPage {
  const sheets: string[] = [];
  const indexes = new Map<CSSStyleSheet, number>();
  const indexOf: IndexOf = (sheet) => {
    const known = indexes.get(sheet);
    if (known !== undefined) return known;
    indexes.set(sheet, sheets.length);
    return sheets.push(textOf(sheet)) - 1;
  };
  const documentSheets = [...document.styleSheets, ...document.adoptedStyleSheets].map(indexOf);
  const root = readElement(document.documentElement, indexOf);
  return { width: innerWidth, height: innerHeight, isFocused: document.hasFocus(), documentSheets, root, sheets };
}

function readElement(element: Element, indexOf: IndexOf): MirroredElement {
  const { shadowRoot } = element;
  return {
    tag: element.localName,
    isSvg: element instanceof SVGElement,
    attributes: [...element.attributes].flatMap(({ name, value }) =>
      isMirroredAttribute(name) ? [[name, value] as const] : [],
    ),
    ...stateOf(element),
    ...(shadowRoot ? { shadow: readShadow(shadowRoot, indexOf) } : {}),
    children: readChildren(element, indexOf),
  };
}

function readShadow(root: ShadowRoot, indexOf: IndexOf): NonNullable<MirroredElement['shadow']> {
  return { sheets: root.adoptedStyleSheets.map(indexOf), children: readChildren(root, indexOf) };
}

function readChildren(parent: ParentNode, indexOf: IndexOf): MirroredNode[] {
  return [...parent.childNodes].flatMap((node): MirroredNode[] => {
    if (node instanceof Text) return node.data === '' ? [] : [node.data];
    return node instanceof Element && isMirroredTag(node.localName) ? [readElement(node, indexOf)] : [];
  });
}

function stateOf(element: Element): Partial<MirroredElement> {
  const scrolled = element.scrollTop > 0 ? { scrollTop: Math.round(element.scrollTop) } : {};
  if (element instanceof HTMLInputElement) {
    // A password never leaves its page, not even our own.
    const value = element.type === 'password' ? '' : element.value;
    return { ...scrolled, value, isChecked: element.checked };
  }
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    return { ...scrolled, value: element.value };
  }
  return scrolled;
}

function textOf(sheet: CSSStyleSheet): string {
  const known = texts.get(sheet);
  if (known !== undefined) return known;
  const text = readText(sheet);
  texts.set(sheet, text);
  return text;
}

function readText(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('');
  } catch {
    // A sheet of another origin cannot be read; ours are all of our own.
    return '';
  }
}
