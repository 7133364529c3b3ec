/** Puts the focus on the heading of a card, so that a reader hears where the console went. */
export function focusHeading(root: ParentNode): void {
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus();
}
