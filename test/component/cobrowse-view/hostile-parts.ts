import { element, svg, text, type Written } from './page-of.ts';

/** Everything that could run, in ways that set `ran` where it would be seen. */
export const RUNS = 'try { top.ran = 1 } catch {} parent.ran = 1; window.ran = 1; document.title = "ran"';
/** What would run something; `there` is a stranger's origin. */
export function scripts(there: string): Written[] {
  return [
    element('script', {}, [text(RUNS)]),
    element('script', { src: `${there}/script.js` }),
    element('SCRIPT', { type: 'module' }, [text(`import "${there}/module.js"`)]),
    svg('script', {}, [text(RUNS)]),
    svg('script', { 'xlink:href': `${there}/svg.js`, href: `${there}/svg2.js` }),
    element('img', { src: 'x', onerror: RUNS, onload: RUNS }),
    element('body', { onpageshow: RUNS }),
    element('details', { open: '', ontoggle: RUNS }, [element('summary', {}, [text('s')])]),
    element('input', { autofocus: '', onfocus: RUNS, ONFOCUS: RUNS }),
    element('video', { autoplay: '', onloadstart: RUNS, src: `${there}/v.mp4`, poster: `${there}/poster.png` }),
    svg('svg', { onload: RUNS }, [
      svg('animate', { attributeName: 'href', values: `javascript:${RUNS}`, begin: '0s', onbegin: RUNS }),
      svg('set', { attributeName: 'onmouseover', to: RUNS }),
      svg('use', { href: `${there}/use.svg#a`, 'xlink:href': `data:image/svg+xml,<svg id="a" onload="${RUNS}"/>` }),
      svg('image', { href: `${there}/image.png`, 'xlink:href': `${there}/image2.png` }),
      svg('feImage', { href: `${there}/fe.png` }),
      svg('foreignObject', {}, [element('iframe', { srcdoc: `<script>${RUNS}</script>` })]),
    ]),
  ];
}

/** What would put a page into the page. */
export function frames(there: string): Written[] {
  return [
    element('iframe', { srcdoc: `<script>parent.parent.ran = 1</script>` }),
    element('iframe', { src: `javascript:${RUNS}` }),
    element('iframe', { src: `data:text/html,<script>top.location="${there}/top"</script>`, sandbox: 'allow-scripts' }),
    element('iframe', { src: `${there}/frame`, rr_src: `${there}/rr` }),
    element('frame', { src: `${there}/frame2` }),
    element('object', { data: `${there}/object`, type: 'text/html' }),
    element('embed', { src: `${there}/embed`, type: 'text/html' }),
    element('applet', { code: 'A', archive: `${there}/a.jar` }),
    element('portal', { src: `${there}/portal` }),
    element('fencedframe', { src: `${there}/fenced` }),
    element('template', { shadowrootmode: 'open' }, [element('img', { src: `${there}/template.png` })]),
  ];
}

/** What would ask for something, or lead away. */
export function loads(there: string): { head: Written[]; body: Written[] } {
  const rel = [
    'stylesheet',
    'preload',
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'icon',
    'import',
    'manifest',
  ];
  return {
    head: [
      element('base', { href: `${there}/`, target: '_top' }),
      element('meta', { 'http-equiv': 'refresh', content: `0;url=${there}/refresh` }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src *' }),
      ...rel.map((one) => element('link', { rel: one, href: `${there}/${one}`, as: 'script' })),
      element('style', {}, [text(`@import "${there}/import.css"; @im\\70ort url(${there}/import2.css);`)]),
      element('style', {
        _cssText: `@font-face { font-family: f; src: url(${there}/font.woff2) } body { font-family: f }`,
      }),
      element('link', { rel: 'stylesheet', _cssText: `body { background: u\\72 l("${there}/escaped.png") }` }),
      element('style', {}, [text('#kept { background: u'), text(`rl(${there}/split.png) }`)]),
      element('style', {}, [
        text(
          `* { cursor: image-set("${there}/set.png" 1x), auto; --a: url(${there}/var.png) } p { background: var(--a) }`,
        ),
      ]),
    ],
    body: [
      element('img', { src: `${there}/img.png`, srcset: `${there}/set.png 2x`, loading: 'eager' }),
      element('img', { rr_dataURL: `${there}/data.png`, src: '//127.0.0.1/x.png' }),
      element('canvas', { rr_dataURL: `${there}/canvas.png` }),
      element('picture', {}, [element('source', { srcset: `${there}/source.png` }), element('img', {})]),
      element('audio', { src: `${there}/audio.mp3`, rr_mediaState: 'played' }),
      element('input', { type: 'image', src: `${there}/input.png` }),
      element('table', { background: `${there}/table.png` }),
      element('p', { style: `background: url('${there}/style.png'); list-style: url(//127.0.0.1/list.png)` }, [
        text('p'),
      ]),
      element('a', { href: `${there}/link`, ping: `${there}/ping`, target: '_top', download: 'x' }, [text('link')]),
      svg('svg', {}, [
        svg('rect', { fill: `url(${there}/fill.svg#a)`, width: '9', height: '9', filter: `url(${there}/f.svg#f)` }),
      ]),
    ],
  };
}
