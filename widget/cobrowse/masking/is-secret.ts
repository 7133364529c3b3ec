const AUTOCOMPLETE = /(?:^|\s)(?:cc-|one-time-code|current-password|new-password)/i;
const NAMES =
  /passw|pwd|kennwort|secret|one[-_ ]?time|cvv|cvc|csc|card[-_ ]?(?:num|no)|iban|(?:^|[^a-z])(?:pin|otp|ssn)(?![a-z])/i;

/** A password that is being shown is one still. */
const secrets = new WeakSet<Element>();

/** Fields that are masked whatever the rules say: passwords, cards, codes, and what the page keeps to itself. */
export function isSecret(element: Element): boolean {
  if (!/^(?:input|textarea|select)$/.test(element.localName)) return false;
  if (secrets.has(element)) return true;
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const is =
    /^(?:password|hidden)$/i.test(attribute('type')) ||
    element.hasAttribute('data-rr-is-password') ||
    AUTOCOMPLETE.test(attribute('autocomplete')) ||
    NAMES.test(`${attribute('name')} ${attribute('id')}`);
  if (is) secrets.add(element);
  return is;
}
