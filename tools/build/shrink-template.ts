/**
 * The pieces of a template without the white space that only lays out the source. What the browser makes of them stays
 * the same: between words and elements one space is kept, since it may be seen.
 */
export function shrinkTemplate(tag: string, pieces: readonly string[]): readonly string[] {
  return tag === 'css' ? pieces.map(shrinkCss) : shrinkMarkup(pieces);
}

function shrinkCss(text: string): string {
  // Quoted strings stay as they are.
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : shrinkRules(part)))
    .join('');
}

function shrinkRules(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ > /g, '>')
    .replace(/(?<=[\s:,(-])0\.(?=\d)/g, '.')
    .replace(/;}/g, '}');
}

// One token of markup: a tag's start or end, white space, a quote, or anything else.
const TOKENS = /<(?=[/a-z])|>|"|\s+|[^<>"\s]+|</g;

function shrinkMarkup(pieces: readonly string[]): readonly string[] {
  let isInTag = false;
  let isQuoted = false;
  return pieces.map((piece) =>
    piece.replace(TOKENS, (token, at: number) => {
      if (token === '"' && isInTag) isQuoted = !isQuoted;
      if (isQuoted) return token;
      if (token === '<' && /^<[/a-z]/.test(piece.slice(at))) isInTag = true;
      if (token === '>') isInTag = false;
      if (token.trim() !== '') return token;
      return isInTag && piece.charAt(at + token.length) === '>' ? '' : ' ';
    }),
  );
}
