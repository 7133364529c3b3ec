/** Pages as a recorder would write them, made by hand: for what no honest recorder says. */
export interface Written {
  type: number;
  id?: number;
  tagName?: string;
  attributes?: Record<string, unknown>;
  childNodes?: Written[];
  textContent?: string;
  [other: string]: unknown;
}

export function element(
  tagName: string,
  attributes: Record<string, unknown> = {},
  childNodes: Written[] = [],
): Written {
  return { type: 2, tagName, attributes, childNodes };
}

export function svg(tagName: string, attributes: Record<string, unknown> = {}, childNodes: Written[] = []): Written {
  return { ...element(tagName, attributes, childNodes), isSVG: true };
}

export function text(textContent: string): Written {
  return { type: 3, textContent };
}

/** The events of a snapshot; ids are given in order of the tree, from 1, unless they are there. */
export function pageOf(body: Written[], head: Written[] = [], size = { width: 800, height: 600 }): unknown[] {
  const html = element('html', {}, [element('head', {}, head), element('body', {}, body)]);
  const node: Written = { type: 0, childNodes: [{ type: 1, name: 'html', publicId: '', systemId: '' }, html] };
  let id = 0;
  const number = (one: Written): void => {
    id += 1;
    one.id ??= id;
    one.childNodes?.forEach(number);
  };
  number(node);
  return [
    { type: 4, data: { href: 'https://shop.fernway.example/', ...size }, timestamp: 1000 },
    { type: 2, data: { node, initialOffset: { left: 0, top: 0 } }, timestamp: 1001 },
  ];
}

export const BODY_ID = 5;

/** A change of the page: what is not said does not change. */
export function mutation(what: { adds?: unknown[]; removes?: unknown[]; texts?: unknown[]; attributes?: unknown[] }) {
  return { type: 3, timestamp: 2000, data: { source: 0, adds: [], removes: [], texts: [], attributes: [], ...what } };
}
