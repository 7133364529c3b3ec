import { ASSET_SCHEME, referenceIn } from '#shared/protocol/assets.ts';
import { markFor } from '../assets/stand-in.ts';
import { isOwnAddress } from './clean-address.ts';

/** Nothing is asked for anywhere without one of these, and escapes could hide them. */
const SUSPECT = /\\|url|src|image|cross-fade|import|\/\//i;

/**
 * One token: a comment, a text, an address without quotes, an at-word, a word that may be a function's, or any other
 * character. Escapes belong to words and texts.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\*[\s\S]*?(?:\*\/|$))`,
    // A text that the line ends is over there, as browsers see it.
    String.raw`(?<text>"(?:[^"\\\n]|\\[\s\S])*(?:"|\\?$|(?=\n))|'(?:[^'\\\n]|\\[\s\S])*(?:'|\\?$|(?=\n)))`,
    String.raw`<!--`,
    String.raw`(?<word>@?(?:[\w-]|[^\x00-\x7f]|\\(?:[0-9a-f]{1,6}\s?|[^\n]))+)(?<open>\()?`,
    String.raw`[^\w\-@<"'\\/\x80-\u{10ffff}]+`,
    String.raw`[\s\S]`,
  ].join('|'),
  'giu',
);
/** What stands between `url(` and `)`. */
const ADDRESS = /\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|((?:[^\\)"'(]|\\[\s\S])*))\s*(?:\)|$)/uy;
const FOREIGN = /^\s*(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;
/** How a recorder marks where the text of one node ends and that of the next begins. */
const SPLIT = '/* rr_split */';
const NOTHING = 'url("data:,")';
/** Takes the place of a rule, so that rules after it keep their numbers. */
const NO_RULE = 'casement-none{}';

/** Style text in which nothing is fetched: addresses are fragments, images and fonts in the text itself, or nothing. */
export function cleanCss(given: string): string {
  if (!SUSPECT.test(given)) return given;
  const css = normal(given);
  let cleaned = '';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(css); match; match = TOKEN.exec(css)) {
    const { text, word, open } = match.groups ?? {};
    const name = word === undefined ? '' : unescape(word).toLowerCase();
    if (open !== undefined && isAddressing(name)) {
      const { address, end } = addressAt(css, TOKEN.lastIndex);
      cleaned += isOwnAddress(address) ? `url(${quoted(address)})` : standIn(address);
      TOKEN.lastIndex = end;
    } else if (name === '@import') {
      cleaned += NO_RULE;
      TOKEN.lastIndex = endOfImport(css, TOKEN.lastIndex);
    } else if (text !== undefined && FOREIGN.test(unescape(text.slice(1)))) {
      cleaned += '""';
    } else {
      cleaned += match[0];
    }
  }
  return cleaned;
}

/**
 * Text of a style element, of which there may be several that count as one: nothing in it goes on in the next, so that
 * no address comes together of harmless pieces.
 */
export function cleanPiece(css: string): string {
  return css.split(SPLIT).map(sealed).join(SPLIT);
}

function sealed(css: string): string {
  if (css === '') return '';
  const cleaned = cleanCss(normal(css));
  let last = '';
  for (const [token] of cleaned.matchAll(TOKEN)) last = token;
  const quote = last[0] ?? '';
  const isOpenText =
    /["']/.test(quote) && !(last.length > 1 && last.endsWith(quote) && !/(?<!\\)(?:\\\\)*\\$/.test(last.slice(0, -1)));
  if (isOpenText) return `${cleaned} ${quote}/**/`;
  return last.startsWith('/*') && (last.length < 4 || !last.endsWith('*/')) ? `${cleaned}*/` : `${cleaned} /**/`;
}

/** As browsers read it before anything else. */
function normal(css: string): string {
  return css.replaceAll(/\r\n?|\f/g, '\n').replaceAll('\0', '\ufffd');
}

/** One rule, or a stand-in, so that rules after it keep their numbers. */
export function cleanRule(rule: string): string {
  return cleanCss(rule).trim() || NO_RULE;
}

/** A reference of ours is found again when its picture or font has come. */
function standIn(address: string): string {
  const reference = address.startsWith(ASSET_SCHEME) ? referenceIn(address) : undefined;
  return reference ? `url("${markFor(reference)}")` : NOTHING;
}

function isAddressing(name: string): boolean {
  return name === 'url' || name === 'src' || name === 'url-prefix' || name === 'domain';
}

function addressAt(css: string, start: number): { address: string; end: number } {
  ADDRESS.lastIndex = start;
  const match = ADDRESS.exec(css);
  if (match) return { address: unescape(match[1] ?? match[2] ?? match[3] ?? '').trim(), end: ADDRESS.lastIndex };
  const end = css.indexOf(')', start);
  return { address: '', end: end === -1 ? css.length : end + 1 };
}

/** A semicolon, or the end of the block it stands in; neither counts in a text or an address. */
function endOfImport(css: string, start: number): number {
  const rest = /(?:"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)|\([^)]*(?:\)|$)|\\[\s\S]|[^;}"'(\\])*;?/uy;
  rest.lastIndex = start;
  rest.exec(css);
  return Math.max(start, rest.lastIndex);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

function unescape(text: string): string {
  return text.replaceAll(
    /\\(?:([0-9a-f]{1,6})\s?|(\n)|([\s\S]))/giu,
    (_, code?: string, line?: string, other?: string) => {
      if (line !== undefined) return '';
      if (code === undefined) return other ?? '';
      const point = Number.parseInt(code, 16);
      return point === 0 || point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}
