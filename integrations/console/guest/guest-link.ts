const KEY = 'casement:guest-link';

/**
 * The link's secret: from the address, which then no longer shows it, or from before a reload of this tab. It is in
 * the fragment, so no server has seen it. Empty when there is none.
 */
export function guestLink(): string {
  const link = decodeURIComponent(location.hash.slice(1));
  if (!link) return attempt(() => sessionStorage.getItem(KEY)) ?? '';
  history.replaceState(history.state, '', location.pathname + location.search);
  attempt(() => {
    sessionStorage.setItem(KEY, link);
  });
  return link;
}

/** A browser without storage forgets the link on a reload, and nothing else. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
