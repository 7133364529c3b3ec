import type { Outcome } from '#shared/protocol/control.ts';
import { blindSpotOf } from '../masking/blind-spots.ts';
import { isSecret } from '../masking/is-secret.ts';
import type { ActiveRules } from '../masking/mask-rules.ts';
import { isPayment } from '../masking/sights.ts';
import { chainOf, holds } from './chain.ts';

/** Nothing of ours: neither the panel nor what lies over the page. */
const OWN = 'casement-';
const FORBIDDEN = '[data-casement-no-control]';
const FILE = 'input[type=file i]';

/**
 * Why nobody but the customer may touch an element: for what it is, or for what it lies in. A field whose value is
 * hidden only by habit may be written into; one that a rule masks may not.
 *
 * @param section - To which the customer has limited what is seen.
 */
export function untouchable(element: Element, rules: ActiveRules, section?: Element): Outcome | undefined {
  let isShown = rules.mode === 'open';
  for (const at of chainOf(element)) {
    const found = unscrollable(at, rules) ?? (isPrivate(at, rules) ? 'private-field' : undefined);
    if (found) return found;
    isShown ||= at.matches(rules.show);
  }
  if (!isShown || (section && !holds(section, element))) return 'private-field';
  return blindSpotOf(element) === 'frame' ? 'other-site' : undefined;
}

/** Less is forbidden to whoever only scrolls: what is in a box is hidden as before. */
export function unmovable(element: Element, rules: ActiveRules, section?: Element): Outcome | undefined {
  for (const at of chainOf(element)) {
    const found = unscrollable(at, rules);
    if (found) return found;
  }
  // Around the section lies the page, which has to move for the section to be seen.
  return section && !holds(section, element) && !holds(element, section) ? 'private-field' : undefined;
}

function unscrollable(element: Element, rules: ActiveRules): Outcome | undefined {
  if (element.localName.startsWith(OWN) || element.matches(FORBIDDEN)) return 'site-forbids';
  return element.matches(rules.block) || isPayment(element) ? 'private-field' : undefined;
}

function isPrivate(element: Element, rules: ActiveRules): boolean {
  const control = element.localName === 'label' ? (element as HTMLLabelElement).control : null;
  return [element, ...(control ? [control] : [])].some(
    (at) => isSecret(at) || at.matches(FILE) || at.matches(rules.mask),
  );
}
