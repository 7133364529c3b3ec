import type { CHECK_FRAGMENT } from '#shared/protocol/page-check.ts';

const FRAGMENT: typeof CHECK_FRAGMENT = '#casement-check';

/** When the settings of masking rules have opened this page, what answers them is fetched; nobody else waits for it. */
export function fetchPageCheck(relayUrl: string): void {
  const address = `${relayUrl}/widget/page-check.js`;
  // If it cannot be had, the settings say that the page does not answer.
  if (location.hash === FRAGMENT && window.opener) import(address).catch(() => undefined);
}
