const HTML = new Set(
  `a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite
  code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee
  menu meta meter nav nobr ol optgroup option output p picture pre progress q rp rt ruby s samp search section select
  selectedcontent slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th
  thead time title tr track tt u ul var video wbr`.split(/\s+/),
);
const SVG = new Set(
  `a animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer
  fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb
  fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
  fespotlight fetile feturbulence filter foreignobject g image line lineargradient marker mask metadata mpath path
  pattern polygon polyline radialgradient rect set stop style svg switch symbol text textpath title tspan use view`.split(
    /\s+/,
  ),
);
/** Drawings know small letters from large ones, and the replayer does not know this one. */
const SVG_NAMES = new Map([['textpath', 'textPath']]);
/** Shown as an empty box of the same size: they could load or run what they name. */
const BOXES = new Set(['object', 'embed', 'applet', 'portal', 'fencedframe', 'webview', 'model']);
/** Never shown by a browser. */
const HIDDEN = new Set(['script', 'noscript', 'base', 'basefont', 'bgsound', 'noembed', 'noframes', 'param']);
const CUSTOM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
/** Names with a hyphen that no custom element may have. */
const RESERVED = new Set(
  `annotation-xml color-profile font-face font-face-src font-face-uri font-face-format font-face-name
  missing-glyph`.split(/\s+/),
);

export function isCustomTag(tag: string): boolean {
  return CUSTOM.test(tag) && !RESERVED.has(tag);
}

/** The tag to build instead: the same, or one that does nothing. `box`: something is there that is not shown. */
export function allowedTag(tag: string, isSvg: boolean): { tag: string; isBox: boolean } {
  const name = tag.toLowerCase();
  if (isSvg) return { tag: SVG.has(name) ? (SVG_NAMES.get(name) ?? name) : 'g', isBox: false };
  if (BOXES.has(name)) return { tag: 'canvas', isBox: true };
  if (HIDDEN.has(name)) return { tag: 'noscript', isBox: false };
  return { tag: HTML.has(name) || isCustomTag(name) ? name : 'span', isBox: false };
}
