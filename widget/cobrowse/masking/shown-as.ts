/** What an element looks like besides its markup: over the page, or dark because the page says that it can be. */
export function shownAs(element: Element): Record<string, string> {
  if (element === document.documentElement) return isDark() ? { 'data-casement-scheme': 'dark' } : {};
  return isPopover(element) && element.matches(':popover-open') ? { 'data-casement-over': '' } : {};
}

/** Where the browser knows of such elements at all. */
export function isPopover(node: unknown): node is HTMLElement {
  return (node as Partial<HTMLElement>).popover !== null && (node as Partial<HTMLElement>).popover !== undefined;
}

/** Browsers follow this tag as they follow a style of the page. */
function isDark(): boolean {
  const said = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? '';
  return /\bdark\b/.test(said) && (!/\blight\b/.test(said) || matchMedia('(prefers-color-scheme: dark)').matches);
}
