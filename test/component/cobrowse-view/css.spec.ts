import { expect } from '@playwright/test';
import fc from 'fast-check';
import { cleanCss, cleanPiece } from '../../../integrations/mirror/clean/clean-css.ts';
import { test } from './view-test.ts';

const THERE = 'http://stranger.example/a';
const pieces = fc.array(
  fc.constantFrom(
    ...[
      'url(',
      'URL(',
      'u',
      'rl(',
      'src(',
      'image-set(',
      ')',
      '(',
      '"',
      "'",
      '\\',
      '\n',
      '\r\n',
      '\f',
      '/*',
      '*/',
      '<!--',
      '-->',
    ],
    ...[
      '@import',
      ';',
      '{',
      '}',
      ':',
      ',',
      ' ',
      '#a',
      '72',
      '\\75',
      '\\000075 ',
      THERE,
      `"${THERE}"`,
      `url(${THERE})`,
      'p',
      '1e3',
      '-',
      '.',
    ],
    ...['background:', '--a:', 'var(--a)', '@media all', 'content:', 'é', '\u00a0', '\\\n', '\\"', '@font-face{src:'],
  ),
  { maxLength: 12 },
);
/** By itself, as a value, and before an address that counts unless what is before it has taken it in. */
const wraps = (css: string) => [
  css,
  `p { background: ${css} } q { background: ${css}`,
  `${css} } p { background: url(${THERE}) }`,
  `p { color: ${css}; background: url(${THERE}) }`,
];

/** Which of the texts a browser would ask somebody for, by its own reading. */
function asksIn(texts: readonly string[]): string[] {
  const elements = ['p', 'q'].map((name) => document.body.appendChild(document.createElement(name)));
  const places = ['backgroundImage', 'listStyleImage', 'cursor', 'content', 'maskImage', 'borderImageSource'] as const;
  const found = texts.filter((text) => {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
    const rules = [...(style.sheet?.cssRules ?? [])];
    const isImport = rules.some((rule) => rule instanceof CSSImportRule);
    const fonts = rules.map((rule) => (rule instanceof CSSFontFaceRule ? rule.style.getPropertyValue('src') : ''));
    const drawn = elements.flatMap((element) => places.map((place) => getComputedStyle(element)[place]));
    style.remove();
    return isImport || [...fonts, ...drawn].some((value) => /(?:url|src|image-set)\([^]*stranger/.test(value));
  });
  for (const element of elements) element.remove();
  return found;
}

test('[attack 37] [attack 38] whatever style text is, a browser reads no foreign address in what is left', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.route('**/*', (route) => route.abort());
  const samples = fc.sample(pieces, { numRuns: 8000, seed: 20 }).map((sample) => sample.join(''));
  const raw = samples.flatMap(wraps);
  // The texts are worth something only if a browser would have asked for many of them.
  expect((await page.evaluate(asksIn, raw)).length).toBeGreaterThan(3000);
  expect(
    await page.evaluate(
      asksIn,
      samples.map(cleanCss).flatMap((css) => [css, `p { background: ${css} }`]),
    ),
  ).toEqual([]);
  expect(await page.evaluate(asksIn, raw.map(cleanCss))).toEqual([]);
  const halves = raw.map((css, index) => {
    const at = (index * 7) % (css.length + 1);
    return cleanPiece(css.slice(0, at)) + cleanPiece(css.slice(at));
  });
  expect(await page.evaluate(asksIn, halves)).toEqual([]);
});
