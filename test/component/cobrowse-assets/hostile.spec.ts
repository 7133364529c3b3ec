import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { OPEN_CDN, SHUT_CDN } from './asset-site.ts';
import { test } from './asset-test.ts';
import { css, drawing, html, picture } from './files.ts';

test('[K7] [attack 37] what the browser may not read is a named area of the same size, and its site is soon left alone', async ({
  openShop,
  watch,
}) => {
  const shut = Array.from({ length: 20 }, (_, at) => `${SHUT_CDN}/${String(at)}.png`);
  const shop = await openShop({
    '/': html('<style>img { max-width: 50% }</style>', shut.map((url) => `<img src="${url}">`).join('')),
    ...Object.fromEntries(shut.map((url, at) => [url, picture(120 + at, 90, [0, 0, 200])])),
  });
  const boxes = () => [...document.images].map((image) => `${String(image.offsetWidth)} ${String(image.offsetHeight)}`);
  const tried: string[] = [];
  shop.on('request', (request) => request.resourceType() === 'fetch' && tried.push(request.url()));
  const sight = await watch(shop);
  await expect(sight.picture.locator('img[data-casement-unread]')).toHaveCount(20, { timeout: 15_000 });
  expect(await sight.picture.locator('body').evaluate(boxes)).toEqual(await shop.evaluate(boxes));
  await expect(sight.page.getByText('A picture that its site does not let us read.').first()).toBeVisible();
  // Four at once, of which the last may begin when the third has failed.
  expect(tried.filter((url) => url.startsWith(SHUT_CDN)).length).toBeLessThanOrEqual(6);
  expect(sight.outside).toEqual([]);
});

test('[attack 37] [attack 38] addresses of the machine and the network inside are asked for by nobody but the customer’s browser', async ({
  openShop,
  watch,
  site,
}) => {
  const asked: string[] = [];
  const inside = createServer((request, response) => {
    asked.push(request.headers['user-agent'] ?? '');
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' });
    response.end(picture(44, 44, [9, 9, 9]).body);
  });
  inside.listen(0, '127.0.0.1');
  await once(inside, 'listening');
  const port = (inside.address() as AddressInfo).port;
  const hosts = [`http://127.0.0.1:${String(port)}`, `http://localhost:${String(port)}`];
  const style = `@import url(${hosts[0] ?? ''}/import.css); @font-face { font-family: a; src: url(${hosts[1] ?? ''}/font) }
    p { background: url(http://169.254.169.254/latest/meta-data) }`;
  const shop = await openShop({
    '/': html(
      `<style>${style}</style>`,
      `<p>Inside</p><img id="in" src="${hosts[0] ?? ''}/a.png"><img src="http://169.254.169.254/latest/meta-data"><img id="own" src="/own.png">`,
    ),
    '/own.png': picture(60, 60, [0, 200, 0]),
  });
  const sight = await watch(shop);
  await expect(sight.picture.locator('#own')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  await expect(sight.picture.locator('#in')).toHaveAttribute('src', /casement-asset/);
  expect(asked.filter((agent) => !agent.includes('Chrome'))).toEqual([]);
  expect(sight.outside).toEqual([]);
  expect(site.requests.filter(({ userAgent }) => !userAgent.includes('Chrome'))).toEqual([]);
  inside.closeAllConnections();
  inside.close();
});

test('[attack 32] a drawing with a script, a page under the name of a picture, and a style that fetches do nothing at the agent', async ({
  openShop,
  watch,
}) => {
  const shop = await openShop({
    '/': html(
      `<link rel="stylesheet" href="${OPEN_CDN}/far.css">`,
      `<img id="drawn" src="/evil.svg"><img id="page" src="/page.png"><img id="own" src="/own.png"><b>Bold</b>`,
    ),
    '/evil.svg': drawing(
      '<rect width="60" height="60"/><script>parent.ran = 1; fetch("http://shop.test/stolen")</script>',
    ),
    '/page.png': { type: 'image/png', body: '<!doctype html><script>parent.ran = 1</script>' },
    '/own.png': picture(60, 60, [0, 200, 0]),
    [`${OPEN_CDN}/far.css`]: css(`@import url(${SHUT_CDN}/import.css);
      b { background: url("${SHUT_CDN}/back.png"), u\\72l("${SHUT_CDN}/escaped.png"); color: rgb(4, 5, 6) }`),
  });
  const sight = await watch(shop);
  await expect(sight.picture.locator('#own')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  await expect(sight.picture.locator('b')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await expect(sight.picture.locator('#drawn')).toHaveAttribute('data-casement-unread', '');
  expect(
    await sight.page
      .frames()
      .reduce(
        async (ran, frame) => (await ran) || frame.evaluate(() => 'ran' in window).catch(() => false),
        Promise.resolve(false),
      ),
  ).toBe(false);
  expect(sight.outside).toEqual([]);
  expect(sight.errors).toEqual([]);
});

test('[A11] the next page of the site brings and fetches only what is new', async ({
  openShop,
  watch,
  relay: _relay,
}) => {
  const shop = await openShop({
    '/': html('', '<img id="own" src="/own.png">'),
    '/own.png': picture(60, 60, [0, 200, 0]),
    '/other.png': picture(61, 60, [0, 0, 200]),
  });
  const sight = await watch(shop);
  await expect(sight.picture.locator('#own')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  const url = await sight.picture.locator('#own').getAttribute('srcset');
  const fetched = () => sight.requests.filter((one) => one.includes('/cobrowse/assets/')).length;
  expect(fetched()).toBe(1);
  await shop.evaluate(async () => {
    document.body.innerHTML = '<main><img id="again" src="/own.png"><img id="other" src="/other.png"></main>';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  await expect(sight.picture.locator('#other')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  await expect(sight.picture.locator('#again')).toHaveAttribute('srcset', url ?? '');
  expect(fetched()).toBe(2);
});
