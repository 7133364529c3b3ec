/** Between the selector of a host and that of what is in its shadow tree. */
const INTO = ' >>> ';
/** Made by programs, so it is another one after a reload. */
const MADE = /\d{3}|^[:\d]|[0-9a-f]{8}/i;

/**
 * Where an element stands, so that `findSection` finds it again after a reload of the same page.
 *
 * @returns Undefined for one that is not in the page, or in a frame of it.
 */
export function sectionPath(element: Element): string | undefined {
  const selectors: string[] = [];
  let at: Element | undefined = element;
  while (at) {
    const root: Node = at.getRootNode();
    if (root !== document && !(root instanceof ShadowRoot)) return undefined;
    selectors.unshift(selectorOf(at, root as Document | ShadowRoot));
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return `${location.pathname}${INTO}${selectors.join(INTO)}`;
}

/** The element again; undefined where there is none, more than one, or another page. */
export function findSection(path: string): Element | undefined {
  const [page, ...selectors] = path.split(INTO);
  if (page !== location.pathname) return undefined;
  let [root, found]: [ParentNode | null, Element | undefined] = [document, undefined];
  for (const selector of selectors) {
    const all: readonly Element[] = root ? findAll(root, selector) : [];
    if (all.length !== 1) return undefined;
    found = all[0];
    root = found?.shadowRoot ?? null;
  }
  return found;
}

function selectorOf(element: Element, root: Document | ShadowRoot): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { id, localName } = at;
    const tag = CSS.escape(localName);
    if (id && !MADE.test(id) && findAll(root, `#${CSS.escape(id)}`).length === 1) {
      // The kind of element with it: another page may use the same name for something else.
      steps.unshift(`${tag}#${CSS.escape(id)}`);
      return steps.join(' > ');
    }
    steps.unshift(`${tag}:nth-of-type(${placeOf(at)})`);
  }
  return (root === document ? '' : ':host > ') + steps.join(' > ');
}

function placeOf(element: Element): number {
  let place = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
    if (before.localName === element.localName) place += 1;
  return place;
}

function findAll(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
