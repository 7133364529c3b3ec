import { maskText } from './mask-text.ts';
import { maskUrl } from './mask-url.ts';
import { withOwnScheme } from './own-scheme.ts';

/** Comments, strings, addresses, the names of properties, and what ends a declaration. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|(?:url\(|@import)\s*(?=["'])|url\([^)]*\)?|[\w-]+\s*:|[;{}]/gi;
/** The recorder's own mark between the texts of one style element. */
const SPLIT = '/* rr_split */';

/** What goes out for an address; `property` is '' where it is that of no picture and no font. */
export type AddressMask = (address: string, property: string) => string;

/**
 * A style sheet, a rule or declarations without private words: strings that are shown or kept for scripts, queries of
 * addresses, comments.
 *
 * @param property - Whose value `css` is, if it is only that.
 */
export function maskCss(css: string, property = '', maskAddress: AddressMask = maskUrl): string {
  let [current, isAddress] = [property, false];
  return withOwnScheme(css).replace(TOKEN, (token) => {
    const wasAddress = isAddress;
    isAddress = false;
    const first = token.charAt(0);
    if (first === '/') return token === SPLIT ? token : '';
    if (first === '"' || first === "'")
      return wasAddress ? first + maskAddress(insideOf(token), current) + first : maskString(token, first, current);
    if (/^(?:url\(|@import)\s*$/i.test(token)) isAddress = true;
    else if (/^url\(/i.test(token)) return `url(${maskAddress(token.slice(4).replace(/\)$/, ''), current)})`;
    else if (token.endsWith(':')) current = token.slice(0, -1).trim().toLowerCase();
    else current = property;
    return token;
  });
}

function insideOf(token: string): string {
  return token.slice(1, token.length > 1 && token.endsWith(token.charAt(0)) ? -1 : undefined);
}

function maskString(token: string, quote: string, property: string): string {
  if (property !== 'content' && property !== 'quotes' && !property.startsWith('--')) return token;
  const plain = insideOf(token).replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => characterOf(hex));
  // Icons and arrows stay: fonts keep them outside of letters and digits.
  return /[\p{L}\p{N}]{2}/u.test(plain.replace(/\\/g, ''))
    ? quote + maskText(plain).replace(/["'\\]/g, '') + quote
    : token;
}

function characterOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
