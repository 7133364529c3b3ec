import { PageSharing } from '../../../widget/cobrowse/page-sharing.ts';
import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';

/** How a test shares the page of the shop. */
export interface ShareOptions {
  relayUrl: string;
  token: string;
  sessionId: string;
  rules?: MaskRules;
}

declare global {
  interface Window {
    shareShop: (options: ShareOptions) => void;
    stopSharing: () => void;
  }
}

let sharing: PageSharing | undefined;
window.shareShop = ({ token, ...options }) => {
  sharing = new PageSharing({
    ...options,
    token: () => token,
    onState: (state) => (document.documentElement.dataset.sharing = state),
  });
  sharing.start();
};
window.stopSharing = () => sharing?.stop();
document.documentElement.dataset.ready = 'true';
