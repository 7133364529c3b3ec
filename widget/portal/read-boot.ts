/** What the relay writes into the hosted page. */
export interface PortalBoot {
  relayUrl: string;
  /** Missing on the page of a link, and where there are several portals to choose from. */
  portalId?: string;
  locale: string;
}

export function readBoot(): PortalBoot {
  return JSON.parse(document.querySelector('#casement-boot')?.textContent ?? '{}') as PortalBoot;
}

/** The link's secret from the address, which then no longer shows it. It is in the fragment, so no server has seen it. */
export function takeLink(): string {
  if (location.pathname !== '/j') return '';
  const link = decodeURIComponent(location.hash.slice(1));
  if (link) history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}
