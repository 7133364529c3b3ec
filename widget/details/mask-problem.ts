import { maskPatterns } from '../cobrowse/masking/text-patterns.ts';
import { maskAddress } from './mask-address.ts';
import { maskIds } from './mask-ids.ts';
import { oneLine } from './one-line.ts';

/** Nobody searches more of a message than could be shown of it. */
const LONGEST_READ = 1200;
const GONE = '…';

const ADDRESS = /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s"'<>()`]+/gi;
const BARE_SCHEME = /\b(data|blob|javascript):[^\s"'<>()`]*/gi;
const QUERY = /[?&#;][\w.~[\]%-]+=[^\s"'<>()`]*|(?<=\/[^\s"'?]{0,200})\?[^\s"'<>()`]+/g;
const SECRET =
  /\b(authorization|token|secret|passw(?:or)?d|passwd|pwd|api[-_ ]?key|session(?:[-_ ]?id)?|cookie|code|otp|pin)\b(["']?\s{0,3}[:=]\s{0,3})(?:(?:bearer|basic)\s+)?[^\s,;)}\]]+/gi;
const BEARER = /\b(bearer|basic|password)\s+[^\s,;)}\]]+/gi;
/** A name of the program in quotes stays; anything else in quotes may be what somebody typed. */
const QUOTED = /(?<!\w)(["'`“])([^"'`“”]{1,200})(["'`”])(?!\w)/g;
const PROGRAM_NAME = /^[\w$.#:/@<>[\]-]{1,40}$/;
const BAD_JSON = /"[^]*(?= is not valid JSON)/;

/** A message of the page's console, short and without what may be private. */
export function maskProblem(message: string): string {
  const text = whole(message)
    .replace(BAD_JSON, `"${GONE}"`)
    .replace(ADDRESS, (address) => maskAddress(address) || GONE)
    .replace(BARE_SCHEME, (_found, scheme: string) => `${scheme}:`)
    .replace(QUERY, `?${GONE}`)
    .replace(SECRET, `$1$2${GONE}`)
    .replace(BEARER, `$1 ${GONE}`);
  return oneLine(maskIds(maskPatterns(text).replace(QUOTED, unquoted)));
}

/** Cut between two words: half a number would not be known as one. */
function whole(message: string): string {
  return message.length > LONGEST_READ ? message.slice(0, LONGEST_READ).replace(/\S*$/, GONE) : message;
}

function unquoted(found: string, open: string, inside: string, close: string): string {
  return PROGRAM_NAME.test(inside) ? found : open + GONE + close;
}
