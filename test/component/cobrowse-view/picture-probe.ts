import type { Box } from './compare.ts';

/** Where the picture shows a mark instead of what is there. Runs in the mirror, so it may use nothing from outside. */
export function findHidden(): Box[] {
  const boxes: Box[] = [];
  const walk = (root: Document | ShadowRoot, left: number, top: number) => {
    for (const element of root.querySelectorAll('*')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isHidden = element.hasAttribute('data-casement-hidden') || element.hasAttribute('data-casement-blind');
      if (isHidden) boxes.push({ x: x + left, y: y + top, width, height });
      if (element.shadowRoot) walk(element.shadowRoot, left, top);
      const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : undefined;
      if (inner) walk(inner, left + x + element.clientLeft, top + y + element.clientTop);
    }
  };
  const picture = document.querySelector<HTMLIFrameElement>('.picture.shown iframe')?.contentDocument;
  if (picture) walk(picture, 0, 0);
  return boxes;
}

/**
 * One line for each node of the picture, with what it says of itself, but not what a style sheet or a field holds: those
 * are other than their markup once something has changed them. Runs in the mirror, so it may use nothing from outside.
 */
export function describeDocument(): string[] {
  const lines: string[] = [];
  const own = new Set(['value', 'checked', 'selected', 'open', 'class', 'style']);
  const describe = (element: Element, indent: string) => {
    const attributes = [...element.attributes].filter(({ name }) => !own.has(name));
    const style = 'style' in element ? (element as HTMLElement).style.cssText : '';
    const words = [
      ...attributes.map(({ name, value }) => `${name}=${value}`).sort(),
      `class=${[...element.classList].filter((name) => name !== 'rrweb-paused' && name !== ':hover').join(' ')}`,
      `style=${style}`,
      `open=${String(element.hasAttribute('open'))}`,
    ];
    lines.push(`${indent}<${element.localName} ${words.join(' ')}>`);
  };
  const walk = (node: Node, indent: string) => {
    // Ours: what tells the customer that somebody watches.
    if (node.nodeName.toLowerCase() === 'casement-page-frame') return;
    if (node.nodeType === Node.TEXT_NODE) lines.push(`${indent}"${(node as Text).data}"`);
    if (node.nodeType === Node.ELEMENT_NODE) describe(node as Element, indent);
    if (node.nodeName.toLowerCase() === 'style') return;
    const { shadowRoot, contentDocument } = node as { shadowRoot?: ShadowRoot; contentDocument?: Document };
    for (const child of [...(shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child, `${indent} `);
    if (contentDocument) walk(contentDocument, `${indent} `);
  };
  const picture = document.querySelector<HTMLIFrameElement>('.picture.shown iframe')?.contentDocument;
  if (picture) walk(picture, '');
  return lines;
}
