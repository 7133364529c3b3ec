import { cleanCss, cleanPiece, cleanRule } from '../../../integrations/mirror/clean/clean-css.ts';

const THERE = 'http://stranger.example';

describe('[attack 37] style text of a hostile page', () => {
  it.each([
    `url(${THERE}/a)`,
    `url("${THERE}/a")`,
    `URL( '${THERE}/a' )`,
    String.raw`u\72l(${THERE}/a)`,
    String.raw`\75\72\6c(${THERE}/a)`,
    String.raw`\000075 rl("${THERE}/a")`,
    `url(//stranger.example/a)`,
    String.raw`url(\68ttp://stranger.example/a)`,
    `image-set("${THERE}/a" 1x, url(${THERE}/b) 2x)`,
    `-webkit-image-set(url(${THERE}/a) 1x)`,
    `src("${THERE}/a")`,
    `url(${THERE}/a`,
    `url("${THERE}/a`,
    `/* */url(/**/${THERE}/a)`,
    `url(javascript:alert(1))`,
    `url(data:text/html,${THERE})`,
    `url("${THERE}/a\\"b")`,
  ])('asks nobody: %s', (value) => {
    for (const css of [`p { background: ${value} }`, `--a: ${value}`, value]) {
      const cleaned = cleanCss(css);
      expect(cleaned).not.toMatch(/stranger|javascript|text\/html/);
      expect(cleaned).toMatch(/\burl\("data:,"\)|""/);
    }
  });

  it.each([
    `@import "${THERE}/a.css";`,
    `@import url(${THERE}/a.css) layer(x) screen;`,
    String.raw`@\69mport '${THERE}/a.css';`,
    `@IMPORT "${THERE}/a;b.css" ;`,
    `@import "${THERE}/a.css"`,
  ])('imports nothing, and the rules after it stay: %s', (rule) => {
    const cleaned = cleanCss(`${rule}${rule.endsWith(';') ? ' p { color: red }' : ''}`);
    expect(cleaned).not.toMatch(/stranger|@import/i);
    if (rule.endsWith(';')) expect(cleaned).toContain('p { color: red }');
    expect(cleanRule(rule)).toBe('casement-none{}');
  });

  it('keeps what is in the text itself, and everything that is no address', () => {
    const kept = [
      'fill: url(#sun)',
      'a::before { content: "\\201C https" ; }',
      '@media (min-width: 10px) { .a\\:b:hover { width: calc(1px + 2%) } }',
      '/* a comment with url(x) in it */ p { color: red }',
      'p::after { content: "it\\"s" }',
      '.curl\\(x { top: 0 }',
    ];
    for (const css of kept) expect(cleanCss(css).replaceAll('url("#sun")', 'url(#sun)')).toBe(css);
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    expect(cleanCss(`p { background: url(${png}) }`)).toBe(`p { background: url("${png}") }`);
    expect(cleanCss(`@font-face { src: url('data:font/woff2;base64,AA==') }`)).toContain('data:font/woff2;base64,AA==');
  });

  it('makes nothing of pieces that are harmless alone: no piece goes on in the next', () => {
    const whole = `p { background: url(${THERE}/a) } q { content: "url(${THERE}/b)" } @import "${THERE}/c"; /* */`;
    for (let at = 1; at < whole.length; at += 1) {
      const joined = cleanPiece(whole.slice(0, at)) + cleanPiece(whole.slice(at));
      expect(cleanCss(joined)).toBe(joined);
      expect(joined.replaceAll(/"(?:[^"\\]|\\.)*"|\/\*[^]*?\*\//g, '')).not.toMatch(/url\([^")]*stranger/);
    }
    const split = cleanPiece(`p { background: u/* rr_split */rl(${THERE}/a) }`);
    expect(split.replaceAll('/* rr_split */', '')).not.toMatch(/url\(\s*http/);
  });

  it('is quick with a megabyte of anything', () => {
    for (const part of ['a{b:c} ', '\\', '"', 'url(', '/*', '@import ', 'é', '((((']) {
      const began = performance.now();
      cleanCss(part.repeat(1_000_000 / part.length));
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});
