import type { WideGrant } from './wide-grant.ts';

const KEY = 'casement:wide';

/** Keeps the grant for as long as the window lives, so that a reload works without the sidebar. */
export function keepGrant(grant: WideGrant): void {
  sessionStorage.setItem(KEY, JSON.stringify(grant));
}

/** Undefined in a new window. */
export function keptGrant(): WideGrant | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as WideGrant);
}
