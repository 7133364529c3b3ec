/** Pages are named by whole addresses; only the path is followed, and only on the installation's own address. */
export function pathOfPage(address: string): string {
  const { pathname, search } = new URL(address, 'https://zendesk.invalid');
  return `${pathname}${search}`;
}
