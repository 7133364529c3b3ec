import { maskPatterns } from '../cobrowse/masking/text-patterns.ts';
import { maskIds } from './mask-ids.ts';
import { oneLine } from './one-line.ts';

const GONE = '…';
/** What begins a query, also where it was written as part of a path. */
const HIDDEN_QUERY = /[?#&=;%]/;

/**
 * Origin and path of an address. Name and password, query and fragment go, and so does whatever in the path looks like
 * a person or an id; other schemes than those of the web keep their name alone. Empty for what is no address.
 */
export function maskAddress(address: string, base?: string): string {
  const url = parsed(address, base);
  if (!url) return '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.protocol;
  return oneLine(url.origin + url.pathname.split('/').map(maskSegment).join('/'));
}

/** Host and port of an address, or nothing. */
export function hostOf(address: string): string {
  return parsed(address)?.host ?? '';
}

function parsed(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

function maskSegment(segment: string): string {
  const plain = decoded(segment);
  if (HIDDEN_QUERY.test(plain) || maskPatterns(plain) !== plain) return GONE;
  return maskIds(plain);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Its sign of percent stays, and stands for something hidden.
    return segment;
  }
}
