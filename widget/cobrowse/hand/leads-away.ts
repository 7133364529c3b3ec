import { chainOf } from './chain.ts';

/** Attributes by the prototype: a form's own names may hide the method. */
const attribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

/**
 * Whether a press on the element would leave the site or put a file on the customer's disk: by the link it is in, or by
 * the form that it sends. What a script of the page does with the press, nobody can know beforehand.
 */
export function leadsAway(element: Element): 'other-site' | 'download' | undefined {
  for (const at of chainOf(element)) {
    if (at.ownerDocument !== element.ownerDocument) return undefined;
    const found = byLink(at) ?? (isSubmitter(at) ? bySending(at.form, at) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** The same of a form that is sent, by a button of it or by none. */
export function bySending(form: HTMLFormElement | null, button?: Element): 'other-site' | undefined {
  if (!form) return undefined;
  const given = (own: string, ofForm: string) => (button && attribute(button, own)) ?? attribute(form, ofForm);
  if (given('formmethod', 'method')?.toLowerCase() === 'dialog') return undefined;
  const address = given('formaction', 'action');
  // Without one it goes to the page itself.
  return address && isElsewhere(address, form) ? 'other-site' : undefined;
}

export function isSubmitter(element: Element): element is HTMLButtonElement | HTMLInputElement {
  return /^(?:button|input)$/.test(element.localName) && /^(?:submit|image)$/.test((element as HTMLButtonElement).type);
}

function byLink(element: Element): 'other-site' | 'download' | undefined {
  if (!/^(?:a|area)$/.test(element.localName)) return undefined;
  const address = attribute(element, 'href') ?? attribute(element, 'xlink:href');
  if (address === null) return undefined;
  if (element.hasAttribute('download') || /^(?:blob|data|filesystem):/.test(urlOf(address, element)?.protocol ?? ''))
    return 'download';
  return isElsewhere(address, element) ? 'other-site' : undefined;
}

/** Another origin, a program of the device (`mailto:`), or no address at all but a script. */
function isElsewhere(address: string, element: Element): boolean {
  const url = urlOf(address, element);
  // An address that is none leads nowhere.
  return url !== undefined && !(/^https?:$/.test(url.protocol) && url.origin === location.origin);
}

function urlOf(address: string, element: Element): URL | undefined {
  const base = element.ownerDocument.baseURI;
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
