import { maskText } from './mask-text.ts';
import { maskUrl } from './mask-url.ts';
import { withOwnScheme } from './own-scheme.ts';

/** Comments, strings, addresses, the names of properties, and what ends a declaration. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|(?:url\(|@import)\s*(?=["'])|url\([^)]*\)?|[\w-]+\s*:|[;{}]/gi;
/** The recorder's own mark between the texts of one style element. */
const SPLIT = '/* rr_split */';

/**
 * A style sheet, a rule or declarations without private words: strings that are shown or kept for scripts, queries of
 * addresses, comments.
 *
 * @param property - Whose value `css` is, if it is only that.
 */
export function maskCss(css: string, property = ''): string {
  let [current, isAddress] = [property, false];
  return withOwnScheme(css).replace(TOKEN, (token) => {
    const wasAddress = isAddress;
    isAddress = false;
    const first = token.charAt(0);
    if (first === '/') return token === SPLIT ? token : '';
    if (first === '"' || first === "'") return maskString(token, first, wasAddress, current);
    if (/^(?:url\(|@import)\s*$/i.test(token)) isAddress = true;
    else if (/^url\(/i.test(token)) return `url(${maskUrl(token.slice(4).replace(/\)$/, ''))})`;
    else if (token.endsWith(':')) current = token.slice(0, -1).trim().toLowerCase();
    else current = property;
    return token;
  });
}

function maskString(token: string, quote: string, isAddress: boolean, property: string): string {
  const inside = token.slice(1, token.endsWith(quote) && token.length > 1 ? -1 : undefined);
  if (isAddress) return quote + maskUrl(inside) + quote;
  if (property !== 'content' && property !== 'quotes' && !property.startsWith('--')) return token;
  const plain = inside.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => characterOf(hex));
  // Icons and arrows stay: fonts keep them outside of letters and digits.
  return /[\p{L}\p{N}]{2}/u.test(plain.replace(/\\/g, ''))
    ? quote + maskText(plain).replace(/["'\\]/g, '') + quote
    : token;
}

function characterOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
