/**
 * A site's page, opened by the settings of masking rules with this fragment, says to them what an agent would see of it.
 * Both talk by messages between windows, each to the other's origin only. Free of zod: both ends are browsers.
 */
export const CHECK_FRAGMENT = '#casement-check';

/** Of the page: it can be checked now. */
export const CHECK_READY = 'casement:check-ready';
/** Of the settings: check it under these rules; they come as `rules`. */
export const CHECK_NOW = 'casement:check-now';
/** Of the page: the answer, as `PageReport`. */
export const CHECKED = 'casement:checked';

/** What somebody might want hidden and would be seen. */
export interface VisibleThing {
  readonly kind: VisibleKind;
  /** CSS that finds it, short enough to be a rule. */
  readonly selector: string;
  /** Of an attribute its name, else empty. */
  readonly name: string;
  /** As an agent would see it. */
  readonly sample: string;
  /** How many more of the same there are. */
  readonly more: number;
}

export type VisibleKind = (typeof VISIBLE_KINDS)[number];
/** `field`: the value of an input. The others from `number` on are texts that look like one. */
export const VISIBLE_KINDS = ['field', 'attribute', 'number', 'phone', 'amount', 'date'] as const;

export interface PageReport {
  readonly type: typeof CHECKED;
  readonly mode: 'open' | 'private';
  /** Nobody but the customer acts on this page. */
  readonly isSensitive: boolean;
  /** The page is larger than is ever sent: nothing of it is seen. */
  readonly isTooLarge: boolean;
  readonly visible: readonly VisibleThing[];
}

export const MOST_VISIBLE = 200;
