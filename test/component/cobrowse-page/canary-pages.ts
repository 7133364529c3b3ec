/**
 * Pages in which everything that must not be seen holds the word `canary` and the name of its place, and everything that
 * may be seen one of the words below.
 */
export const OPEN_WORDS = [
  'harmless heading',
  'harmless cell',
  'harmless shadow',
  'harmless frame',
  'harmless button',
  'harmless svg',
];
/** These also where nothing is shown that is not marked. */
export const SHOWN_WORDS = ['shown paragraph', 'shown value'];

const canary = (place: string): string => `canary-${place}`;
const CARD = ['4111', '1111', '1111', '1111'];

const attributes = (place: string): string =>
  [
    'placeholder',
    'title',
    'alt',
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-valuenow',
    'data-user',
    'data-state',
    'label',
    'summary',
    'abbr',
    'name',
    'download',
    'user-name',
    'heading',
    'content',
    'pattern',
  ]
    .map((name) => `${name}="${canary(`${place}-${name}`)}"`)
    .join(' ');

const fields = [
  'text',
  'search',
  'url',
  'tel',
  'email',
  'password',
  'hidden',
  'number',
  'date',
  'range',
  'color',
  'checkbox',
  'radio',
  'week',
]
  .map((type) => `<input type="${type}" value="${canary(`value-${type}`)}">`)
  .join('');

const always = [
  'autocomplete="cc-number"',
  'autocomplete="section-a billing cc-csc"',
  'autocomplete="one-time-code"',
  'autocomplete="current-password"',
  'autocomplete="new-password"',
  'type="password"',
  'type="hidden"',
  'name="card_number"',
  'id="cvv"',
]
  .map((attribute, index) => `<input ${attribute} data-casement-show value="${canary(`always-${index}`)}">`)
  .join('');

const svg = `<svg width="40" height="40" viewBox="0 0 40 40" aria-label="${canary('svg-aria')}" xlink:title="${canary('svg-xlink')}"
  data-x="${canary('svg-data')}"><title>${canary('svg-title')}</title><desc>${canary('svg-desc')}</desc>
  <metadata>${canary('svg-metadata')}</metadata><a href="/x?${canary('svg-href')}"><text y="20">harmless svg</text></a>
  <image href="/i.png?${canary('svg-image')}"/><circle r="4"/></svg>`;

const masked = `<div data-casement-mask><p>${canary('mask-text')}</p><p data-casement-show>${canary('mask-show')}</p></div>
  <p class="casement-mask">${canary('mask-class')}</p><p class="by-rule">${canary('mask-rule')}</p>
  <section data-casement-block><p>${canary('block')}</p></section><p class="gone">${canary('block-rule')}</p>
  <casement-help data-casement-block></casement-help>`;

/** Numbers of cards and accounts, and addresses, as texts that are shown otherwise. */
const patterns = `<p id="card">${CARD.map((part) => `<span>${part}</span>`).join(' ')}</p><p>DE89 3704 0044 0532 0130 00</p>
  <p>Write to canary-mail@example.org</p><p id="joined">51051051</p>`;

export const styles = `/* ${canary('css-comment')} */ .quoted::before { content: "${canary('css-content')}" }
  .icon::before { content: "\\2192" } :root { --who: "${canary('css-variable')}" }
  .back { background: url(/back.png?${canary('css-url')}) } [data-state="open"] { color: green }`;

const frames = `<iframe src="/frame.html?${canary('frame-src')}" title="${canary('frame-title')}"></iframe>
  <iframe srcdoc="<p>harmless frame</p><input value='${canary('srcdoc-value')}'>"></iframe>
  <iframe src="FOREIGN/frame.html?${canary('foreign-src')}" name="${canary('foreign-name')}" width="200" height="80"></iframe>
  <iframe src="/pay.html" name="payment"></iframe>`;

const blind = `<canvas title="${canary('canvas')}" width="60" height="30">${canary('canvas-text')}</canvas>
  <video poster="/p.png?${canary('poster')}" width="60" height="30"><source src="/v.mp4?${canary('video')}"></video>
  <object data="/d.pdf?${canary('object')}" width="60" height="30">${canary('object-text')}</object><closed-card></closed-card>`;

const page = `<!doctype html><html lang="en" data-user="${canary('html')}"><head><meta charset="utf-8"><title>${canary('title')}</title>
  <meta name="description" content="${canary('meta')}"><meta http-equiv="refresh" content="999;url=/?${canary('refresh')}">
  <link rel="canonical" href="/?${canary('link')}"><link rel="stylesheet" href="/app.css?${canary('sheet')}"><style>${styles}</style>
  <script>window.secret = "${canary('script')}"</script><script type="application/json">"${canary('json')}"</script>
  <script type="module" src="/script/page.js"></script></head>
<body><!-- ${canary('comment')} --><noscript>${canary('noscript')}</noscript><template><p>${canary('template')}</p></template>
  <h1 class="quoted" data-state="open">harmless heading</h1><table><tr><td abbr="${canary('abbr')}">harmless cell</td></tr></table>
  <p data-casement-show>shown paragraph</p><input id="open-field" data-casement-show value="shown value">
  <button value="${canary('button-value')}" onclick="void '${canary('onclick')}'">harmless button</button>
  <a id="link" href="https://dana:${canary('url-password')}@shop.test/a?q=${canary('query')}#${canary('hash')}" ping="/p?${canary('ping')}">Link</a>
  <a href="javascript:'${canary('javascript')}'">Run</a><a href="mailto:${canary('mailto')}@example.org">Mail</a>
  <img id="image" alt="${canary('alt')}" src="/i.png?${canary('src')}" srcset="/i.png?${canary('srcset')} 2x" longdesc="${canary('longdesc')}">
  <form action="/buy?${canary('action')}"><fieldset>${fields}</fieldset><textarea>${canary('textarea')}</textarea>
    <select><option value="${canary('option-value')}" label="${canary('option-label')}" selected>${canary('option-text')}</option></select>
    <div id="always">${always}</div><div id="editor" contenteditable><p>${canary('contenteditable')}</p></div><input type="file" id="file">
    <output>harmless output</output><progress value="3" max="5"></progress></form>
  <div id="many" ${attributes('div')}></div><x-card ${attributes('own')}></x-card><input id="typed" ${attributes('input')}>
  ${svg}${masked}${patterns}${frames}${blind}<shop-card></shop-card><div id="room"></div></body></html>`;

const frame = `<!doctype html><title>${canary('frame-document-title')}</title><p>harmless frame</p>
  <input value="${canary('frame-value')}" placeholder="${canary('frame-placeholder')}"><p data-casement-mask>${canary('frame-mask')}</p>
  <iframe src="/inner.html"></iframe>`;

export const pages = {
  '/': page,
  '/frame.html': frame,
  '/pay.html': `<p>${canary('payment')}</p><input data-casement-show value="${canary('payment-value')}">`,
  '/inner.html': `<p>harmless inner</p><textarea>${canary('inner-textarea')}</textarea>`,
  '/app.css': `.sheet::after { content: "${canary('sheet-content')}" } .sheet { color: teal }`,
};
