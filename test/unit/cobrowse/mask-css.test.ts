import { CssVocabulary } from '../../../widget/cobrowse/masking/css-vocabulary.ts';
import { maskCss } from '../../../widget/cobrowse/masking/mask-css.ts';

const CANARY = 'canary';

describe('[C4] styles', () => {
  it.each([
    `.a::before { content: "${CANARY}" }`,
    `.a::before { content: '${CANARY}; {' "x" }`,
    `.a { --name: "${CANARY}" }`,
    `.a::before { content: "\\63 \\61\\6e\\61\\72\\79" }`,
    `/* ${CANARY} */ .a { color: red }`,
    `.a { background: url(/me.png?token=${CANARY}) }`,
    `.a { background: url( "/me.png?token=${CANARY}" ) }`,
    `@import "x.css?${CANARY}";`,
    `@import url(x.css#${CANARY});`,
    `.a { quotes: "${CANARY}" "ab" }`,
    `.a { content: counter(x) "${CANARY}`,
  ])('say nothing: %s', (css) => {
    expect(maskCss(css)).not.toContain(CANARY);
    expect(maskCss(css)).not.toMatch(/6e/);
  });

  it('stay as they are otherwise', () => {
    for (const css of [
      `.a:hover > b[data-x="y"] { color: red; font: 12px "Fernway Sans", serif; }`,
      `.icon::before { content: "\\e900"; } .b::after { content: "→" attr(title) counter(n); }`,
      `@media (min-width: 10px) { a { background: url(data:image/png;base64,AA==) } }`,
      `a{}/* rr_split */b{}`,
      `@font-face { font-family: "F"; src: url("/f.woff2") format("woff2"); }`,
    ])
      expect(maskCss(css)).toBe(css);
  });

  it('are masked as one value too', () => {
    expect(maskCss(`"${CANARY}"`, 'content')).not.toContain(CANARY);
    expect(maskCss('12px', 'width')).toBe('12px');
  });

  it('tell which values of attributes are words of the author', () => {
    const vocabulary = new CssVocabulary();
    vocabulary.learn(
      `[data-state="open"] .x, :host([variant=primary]), a[rel='next' i], [data-part^="no"] { color: red }`,
    );
    expect(
      ['data-state=open', 'variant=primary', 'rel=next']
        .map((pair) => pair.split('='))
        .every(([name = '', value = '']) => vocabulary.has(name, value)),
    ).toBe(true);
    expect(vocabulary.has('data-part', 'no')).toBe(false);
    expect(vocabulary.has('data-state', 'closed')).toBe(false);
  });
});

test('[A11] light and dark are as the customer sees them, whatever the agent prefers', () => {
  const isDark = (query: string) => ({ matches: query.includes('dark') });
  Object.assign(globalThis, { matchMedia: isDark });
  expect(maskCss('@media (prefers-color-scheme: dark) { p { color: white } }')).toBe(
    '@media (min-width: 0) { p { color: white } }',
  );
  expect(maskCss('@media screen and (prefers-color-scheme:light) { p { color: black } }')).toBe(
    '@media screen and (max-width: 0) { p { color: black } }',
  );
  Reflect.deleteProperty(globalThis, 'matchMedia');
});
