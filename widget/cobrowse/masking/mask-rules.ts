/** What a company lets its agents see of its pages. Selectors are CSS; whatever is masked by one is masked. */
export interface MaskRules extends Partial<MaskLists> {
  /** `open`: everything that is not masked is shown. `private`: nothing but what `show` names. */
  readonly mode: MaskMode;
  /** For some pages only, on top of the rest. */
  readonly pages?: readonly PageRules[];
}

export interface PageRules extends Partial<MaskLists> {
  /** Address without query and fragment; `*` stands for anything but `/`, `**` for anything. A path alone fits any host. */
  readonly url: string;
  /** Instead of the company's. Where rules disagree, `private` counts. */
  readonly mode?: MaskMode | undefined;
  /** Nobody but the customer acts there. */
  readonly isSensitive?: boolean;
}

export type MaskMode = 'open' | 'private';

interface MaskLists {
  readonly mask: readonly string[];
  readonly show: readonly string[];
  readonly block: readonly string[];
}

/** The rules of one page, as selectors that can be matched as they are. */
export interface ActiveRules {
  readonly mode: MaskMode;
  readonly mask: string;
  readonly show: string;
  readonly block: string;
  /** Of a node that lies beside the section that the customer has chosen. */
  readonly isOutside?: ((node: Node) => boolean) | undefined;
}

/** Marks of our own, and those by which pages tell other recorders the same. */
const MASK = '[data-casement-mask],.casement-mask,.rr-mask,[data-private],[data-sentry-mask],[data-dd-privacy=mask]';
const SHOW = '[data-casement-show]';
/** The last ones are blind spots: there is nothing in them that a recorder could read. */
const BLOCK =
  '[data-casement-block],casement-help,casement-page-frame,.rr-block,[data-sentry-block],[data-dd-privacy=hidden],canvas,video,object,embed';

/**
 * The rules for a page. A selector that the browser does not understand cannot hide anything, so that with one of `mask`
 * or `block` the page is private.
 */
export function rulesFor(rules: MaskRules, url: string, isValid = isSelector): ActiveRules {
  const pages = (rules.pages ?? []).filter((page) => fits(page.url, url));
  const all = [rules, ...pages];
  const modes = pages.flatMap(({ mode }) => mode ?? []);
  const listed = (name: keyof MaskLists) => all.flatMap((some) => some[name] ?? []);
  const isBroken = [...listed('mask'), ...listed('block')].some((selector) => !isValid(selector));
  const isPrivate = isBroken || modes.includes('private') || (modes.length === 0 && rules.mode !== 'open');
  const joined = (marks: string, name: keyof MaskLists) => [marks, ...listed(name).filter(isValid)].join();
  return {
    mode: isPrivate ? 'private' : 'open',
    mask: joined(MASK, 'mask'),
    show: joined(SHOW, 'show'),
    block: joined(BLOCK, 'block'),
  };
}

/** Whether an address is one that a rule for some pages is about. */
export function fits(glob: string, url: string): boolean {
  const address = new URL(url);
  const subject = glob.startsWith('/') ? address.pathname : address.origin + address.pathname;
  const pattern = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${pattern}$`, 'i').test(subject);
}

/** What would end a selector that was left open: then it would swallow the next one of the list. */
const ENDS = [')', ']', '"]', "']", '*/'];

function isSelector(selector: string): boolean {
  return isUnderstood(selector) && !selector.endsWith('\\') && !ENDS.some((end) => isUnderstood(selector + end));
}

function isUnderstood(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
