import { mapTemplates } from '../../../tools/build/map-templates.ts';
import { shrinkTemplate } from '../../../tools/build/shrink-template.ts';
import { readTokenNames, renameTokens } from '../../../tools/build/token-names.ts';

const shrunk = (source: string) => mapTemplates(source, shrinkTemplate);

it('[widget budgets] layout of the source goes, what can be seen stays', () => {
  const source = `
    html\`
      <p class="state \${kind}  \${more}"
        title=\${title}
      >
        One   two
        <b>three</b>
      </p>
    \``;
  expect(shrunk(source).trim()).toBe(
    'html` <p class="state ${kind}  ${more}" title=${title}> One two <b>three</b> </p> `',
  );
});

it('[widget budgets] templates inside templates shrink too, other text stays as it is', () => {
  const source =
    'const a = html`\n  ${b ? html`\n  <i></i>\n` : `\n  as it is\n`}\n`; // html`\n\n const c = `x\n  y`;';
  expect(shrunk(source)).toBe(
    'const a = html` ${b ? html` <i></i> ` : `\n  as it is\n`} `; // html`\n\n const c = `x\n  y`;',
  );
});

it.each([
  [
    'css`\n  a,\n  b > i {\n    color: red;\n    margin: 0.5em -0.25em;\n  }\n`',
    'css` a,b>i{color:red;margin:.5em -.25em}`',
  ],
  ["css`\n  i::after {\n    content: ' ; ';\n  }\n`", "css` i::after{content:' ; '}`"],
  ['css`\n  i {\n    inline-size: calc(1px + (2px - 3px));\n  }\n`', 'css` i{inline-size:calc(1px + (2px - 3px))}`'],
  ['css`\n  :host {\n    ${a}\n    ${b}\n    color: red;\n  }\n`', 'css` :host{${a} ${b} color:red}`'],
])('[widget budgets] a sheet means the same: %s', (source, expected) => {
  expect(shrunk(source)).toBe(expected);
});

it('[widget budgets] strings, comments and regular expressions hold no templates', () => {
  const source = "// don't html`\nconst a = '`'; const b = /[`'/]/g; /* ` */ const c = { d: \"`\" };";
  expect(mapTemplates(source, () => ['changed'])).toBe(source);
});

it('[widget budgets] every token that is read gets a name of its own, those of a site keep theirs', () => {
  const names = readTokenNames(['widget', 'shared/ui']);
  const given = [...names.values()].filter((name) => name !== undefined);
  expect(new Set(given).size).toBe(given.length);
  expect(names.get('--casement-text')).toMatch(/^--[a-z]\d*$/);
  expect(names.has('--casement-brand')).toBe(false);
  const css = '--casement-text:red;--casement-radius-full:1px;color:var(--casement-text);fill:var(--casement-brand)';
  const renamed = renameTokens(
    css,
    new Map([...names, ['--casement-text', '--a'], ['--casement-radius-full', undefined]]),
  );
  expect(renamed).toBe('--a:red;color:var(--a);fill:var(--casement-brand)');
});
