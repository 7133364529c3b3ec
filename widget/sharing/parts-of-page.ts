const WIDGET = 'CASEMENT-HELP';

/** The innermost element of the page at this place of the window, through open shadow roots; nothing of the widget. */
export function partAt(x: number, y: number): Element | undefined {
  let found: Element | undefined;
  for (let root: DocumentOrShadowRoot | null = document; root;) {
    const next: Element | undefined = root.elementsFromPoint(x, y).find((element) => element.tagName !== WIDGET);
    if (!next || next === found) break;
    found = next;
    root = next.shadowRoot;
  }
  return found && isPart(found) ? found : undefined;
}

/** Where somebody begins who has no pointer. */
export function firstPart(): Element | undefined {
  const main = document.querySelector('main, [role=main]');
  return main ?? [...document.body.children].find((child) => isPart(child) && isShown(child));
}

/** What holds it; undefined where that would be the whole page. */
export function partAround(part: Element): Element | undefined {
  const root = part.getRootNode();
  const around = part.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return around && isPart(around) ? around : undefined;
}

/** The first in it that takes up room. */
export function partIn(part: Element): Element | undefined {
  return [...(part.shadowRoot ?? part).children].find(isShown);
}

/** The next on the same level in this direction. */
export function partBeside(part: Element, step: 1 | -1): Element | undefined {
  const next = (element: Element) => (step === 1 ? element.nextElementSibling : element.previousElementSibling);
  for (let at = next(part); at; at = next(at)) if (isPart(at) && isShown(at)) return at;
  return undefined;
}

function isPart(element: Element): boolean {
  return element !== document.body && element !== document.documentElement && element.tagName !== WIDGET;
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
