import { maskPatterns } from './text-patterns.ts';

/** Pictures and fonts that are their own address. Any other `data:` could be a page. */
const OWN_DATA = /^data:(?:image|font|application\/(?:x-)?font)[\w.+-]*[\/;,]/i;

/**
 * An address without what may be private or may run: name and password, query and fragment go, also personal data in
 * the path. A fragment alone stays: it names a place in the same page.
 */
export function maskUrl(url: string): string {
  // Browsers skip these wherever they stand, so `java\nscript:` is one word to them.
  const clean = url.replace(/[\u0000-\u0020]+/g, '');
  if (clean.startsWith('#')) return clean;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(clean)?.[0].toLowerCase();
  if (scheme === 'data:') return OWN_DATA.test(clean) ? clean : '';
  if (scheme === 'mailto:' || scheme === 'tel:' || scheme === 'sms:') return scheme;
  if (scheme !== undefined && scheme !== 'http:' && scheme !== 'https:') return '';
  return maskPath(clean.replace(/[?#][^]*$/, '').replace(/^([a-z]+:)?(\/\/)[^/]*@/i, '$1$2'));
}

function maskPath(path: string): string {
  try {
    const plain = decodeURIComponent(path);
    const masked = maskPatterns(plain);
    return masked === plain ? path : masked;
  } catch {
    return maskPatterns(path);
  }
}
