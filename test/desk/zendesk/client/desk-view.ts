/** What the main part of the page shows; the address says the same. */
export type DeskView =
  { readonly kind: 'list' } | { readonly kind: 'ticket'; readonly id: number } | { readonly kind: 'app' };

const APP_PATH = '/agent/apps/casement';

export function viewOfPath(path: string): DeskView {
  const id = /^\/agent\/tickets\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) return { kind: 'ticket', id: Number(id) };
  return path === APP_PATH ? { kind: 'app' } : { kind: 'list' };
}

export function pathOfView(view: DeskView): string {
  if (view.kind === 'ticket') return `/agent/tickets/${view.id}`;
  return view.kind === 'app' ? APP_PATH : '/';
}
