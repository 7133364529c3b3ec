import { PageSharing } from '../../../widget/cobrowse/page-sharing.ts';

/** Often enough for a test to wait for it. */
const CHECK_MS = 120;

declare global {
  interface Window {
    /** What the page does of its own, once it was compared as it is. */
    act?: () => unknown;
  }
}

const search = new URLSearchParams(location.search);
const sharing = new PageSharing({
  relayUrl: search.get('relay') ?? location.origin,
  token: () => 'a token of the customer of this session',
  sessionId: search.get('session') ?? 'session-1',
  rules: { mode: 'open' },
  checkMs: CHECK_MS,
  onState: () => undefined,
});
sharing.start();
