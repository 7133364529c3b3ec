/**
 * Opens a web address in a new tab that knows nothing of this page.
 *
 * @returns Whether it is one; nothing else is ever opened.
 */
export function openWebAddress(url: string): boolean {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  window.open(url, '_blank', 'noopener,noreferrer');
  return true;
}
