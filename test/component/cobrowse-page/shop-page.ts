import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';
import type { PageSharing, PageSharingState } from '../../../widget/cobrowse/page-sharing.ts';
import { defineElements } from './shop-elements.ts';

/** What a test calls in the page. */
export interface ShopWindow {
  share(rules?: MaskRules): Promise<void>;
  stop(): void;
  states: PageSharingState[];
  /** MutationObservers that observe something. */
  observers(): number;
  /** Whether something observes what is inside the element. */
  isObserved(selector: string): boolean;
}

let observing = 0;
const observed = new Map<MutationObserver, Node>();
const native = Object.getOwnPropertyDescriptors(MutationObserver.prototype);
MutationObserver.prototype.observe = function (...given) {
  if (!observed.has(this)) observing += 1;
  observed.set(this, given[0]);
  native.observe.value?.apply(this, given);
};
MutationObserver.prototype.disconnect = function () {
  if (observed.delete(this)) observing -= 1;
  native.disconnect.value?.apply(this);
};

let sharing: PageSharing | undefined;
const states: PageSharingState[] = [];
const shop: ShopWindow = {
  states,
  observers: () => observing,
  isObserved(selector) {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...observed.values()].some((node) => node === root);
  },
  async share(rules) {
    const module = await import('../../../widget/cobrowse/page-sharing.ts');
    sharing = new module.PageSharing({
      relayUrl: location.origin,
      token: async () => 'a token of the customer of this session',
      sessionId: 'session-1',
      rules,
      onState: (state) => states.push(state),
    });
    sharing.start();
  },
  stop: () => sharing?.stop(),
};
Object.assign(window, { shop });
defineElements();
document.documentElement.dataset.ready = 'true';
