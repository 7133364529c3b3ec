import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { HandState } from '../../../widget/cobrowse/hand/hand-state.ts';
import type { PageSharing, PageSharingState } from '../../../widget/cobrowse/page-sharing.ts';
import { findSection, sectionPath } from '../../../widget/cobrowse/section-path.ts';
import { defineElements } from './shop-elements.ts';

/** What a test calls in the page. */
export interface ShopWindow {
  share(rules?: MaskRules): Promise<void>;
  stop(): void;
  /** How far each agent may go. */
  reaches: Record<string, PageRung>;
  /** Who had the control, and whether it was paused. */
  hands: HandState[];
  /** Shows only this part of the page; all of it without a selector. */
  narrow(selector?: string): void;
  /** Hands what leaves the page over on this side, too; counts its bytes. */
  tap(isWanted: boolean): void;
  tappedBytes: number;
  /** The recorder's number of an element; ` >>> ` leads into shadow trees and frames. */
  idOf(selector: string): number;
  /** Where an element stands, and what stands there. */
  pathOf(element: Element): string;
  at(path: string): Element | undefined;
  /** The element itself. */
  find(selector: string): HTMLElement;
  states: PageSharingState[];
  /** MutationObservers that observe something. */
  observers(): number;
  /** What listens on the window since this script runs, by the type of the event. */
  listeners(): string[];
  /** Whether something observes what is inside the element. */
  isObserved(selector: string): boolean;
}

/** What listens on the window, and was not taken off again. */
const listening: Array<readonly [type: string, listener: unknown]> = [];
const targets = Object.getOwnPropertyDescriptors(EventTarget.prototype);
const [add, remove] = [targets.addEventListener.value, targets.removeEventListener.value];
const drop = (type: string, listener: unknown) => {
  const at = listening.findIndex(([known, one]) => known === type && one === listener);
  if (at >= 0) listening.splice(at, 1);
};
Object.assign(window, {
  addEventListener(...given: Parameters<Window['addEventListener']>) {
    const [type, listener, options] = given;
    listening.push([type, listener]);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => drop(type, listener));
    add?.apply(window, given);
  },
  removeEventListener(...given: Parameters<Window['removeEventListener']>) {
    drop(given[0], given[1]);
    remove?.apply(window, given);
  },
});

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
let idOf: (element: Element) => number = () => 0;
const states: PageSharingState[] = [];
const shop: ShopWindow = {
  states,
  hands: [],
  reaches: {},
  tappedBytes: 0,
  observers: () => observing,
  listeners: () => listening.map(([type]) => type),
  narrow: (selector) => sharing?.narrow(selector === undefined ? undefined : shop.find(selector)),
  tap: (isWanted) => sharing?.tap(isWanted ? (part) => (shop.tappedBytes += part.length) : undefined),
  pathOf: (element) => sectionPath(element) ?? '',
  at: findSection,
  idOf: (selector) => idOf(shop.find(selector)),
  find(selector) {
    let [root, found]: [ParentNode | null | undefined, Element | null | undefined] = [document, undefined];
    for (const step of selector.split(' >>> ')) {
      found = root?.querySelector(step);
      root = found?.shadowRoot ?? (found as HTMLIFrameElement | null)?.contentDocument;
    }
    if (!found) throw new Error(`There is no ${selector}.`);
    return found as HTMLElement;
  },
  isObserved(selector) {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...observed.values()].some((node) => node === root);
  },
  async share(rules) {
    const module = await import('../../../widget/cobrowse/page-sharing.ts');
    const { record } = await import('rrweb');
    idOf = (element) => record.mirror.getId(element);
    sharing = new module.PageSharing({
      relayUrl: location.origin,
      token: async () => 'a token of the customer of this session',
      sessionId: 'session-1',
      rules,
      reach: (agentId) => shop.reaches[agentId],
      nameOf: (agentId) => ({ 'agent-mara': 'Mara', 'agent-tomas': 'Tomas' })[agentId] ?? 'Ines',
      mark: () => 'Viewed by Mara, #48213',
      onHand: (state) => shop.hands.push(state),
      onState: (state) => states.push(state),
    });
    sharing.start();
  },
  stop: () => sharing?.stop(),
};
Object.assign(window, { shop });
defineElements();
document.documentElement.dataset.ready = 'true';
