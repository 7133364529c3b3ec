import './part-picker.ts';

/**
 * Lets the customer choose a part of the page, with the pointer, a finger or the keyboard.
 *
 * @param from An element of the widget: the picker comes into its outermost root, where nothing is ever recorded.
 * @param agent Who will see the part.
 * @returns Undefined when the customer goes back.
 */
export function pickPart(from: Element, agent: string): Promise<Element | undefined> {
  return new Promise((resolve) => {
    const picker = document.createElement('casement-part-picker');
    picker.agent = agent;
    picker.addEventListener('casement-picked', () => {
      picker.remove();
      resolve(picker.taken);
    });
    placeOf(from).append(picker);
  });
}

/** The themed element in the outermost shadow root: tokens are inherited from there. */
function placeOf(element: Element): Element | ShadowRoot {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return document.body;
  const outer = placeOf(root.host);
  return outer === document.body ? (root.querySelector('[data-casement]') ?? root) : outer;
}
