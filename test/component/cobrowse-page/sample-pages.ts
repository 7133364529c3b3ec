const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fernway</title><script type="module" src="/script/page.js"></script></head>';

/** A small page of a shop. */
export const shop = {
  '/': `${HEAD}<body><h1>Tents</h1><p id="price">from 99</p><p id="note">Call Dana</p><input id="open" data-casement-show><div id="room"></div></body></html>`,
};

/** The same on a site that allows nothing but its own scripts and connections. */
export const strictShop = {
  '/': shop['/'].replace(
    '<title>',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"><title>`,
  ),
};

/** A page that is long: rows with four cells each. */
export function longPage(rows: number): Record<string, string> {
  const row = (_: unknown, at: number) =>
    `<tr><td>${at}</td><td>Tent ${at}</td><td><b>in stock</b></td><td>${at * 7} crowns</td></tr>`;
  return {
    '/': `${HEAD}<body><table><tbody>${Array.from({ length: rows }, row).join('')}</tbody></table></body></html>`,
  };
}

/** One of each kind of blind spot, and beside each what is none. */
export const blind = {
  '/': `${HEAD}<body><iframe id="foreign" src="FOREIGN/inner.html" width="200" height="80"></iframe>
    <iframe id="own" src="/inner.html"></iframe><iframe id="sandboxed" sandbox src="/inner.html"></iframe>
    <canvas width="60" height="30" style="position: absolute; padding: 3px; border: 2px solid"></canvas><video width="64" height="36"></video>
    <embed src="/d.pdf" width="70" height="40"><closed-card></closed-card><shop-card></shop-card><div id="room"></div></body></html>`,
  '/inner.html': '<p>inside</p>',
};
