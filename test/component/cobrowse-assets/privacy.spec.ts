import { gunzipSync } from 'node:zlib';
import { expect, type Page, type Route } from '@playwright/test';
import { FRAME_HEAD_BYTES, readFrameHead } from '#shared/protocol/frame.ts';
import { SHOP, SHUT_CDN } from './asset-site.ts';
import { test } from './asset-test.ts';
import { css, html, picture } from './files.ts';

/** What leaves a page: the text of its frames, and every request to the relay. */
function follow(page: Page): { frames: string[]; posts: Array<{ method: string; text: string }> } {
  const left = { frames: [] as string[], posts: [] as Array<{ method: string; text: string }> };
  page.on('websocket', (socket) => {
    let parts: Buffer[] = [];
    socket.on('framesent', ({ payload }) => {
      if (typeof payload === 'string') return;
      const head = readFrameHead(payload);
      if (!head.ok) throw new Error(head.error.message);
      if (head.value.part === 0) parts = [];
      parts.push(payload.subarray(FRAME_HEAD_BYTES));
      if (head.value.part + 1 === head.value.parts) left.frames.push(gunzipSync(Buffer.concat(parts)).toString());
    });
  });
  page.on('request', (request) => {
    if (!request.url().includes('/cobrowse/assets/')) return;
    const text = `${request.url()} ${request.postDataBuffer()?.toString('latin1') ?? ''}`;
    left.posts.push({ method: request.method(), text });
  });
  return left;
}

/** Files that the page has announced to the relay; which of them it has already is another question. */
const announced = ({ posts }: ReturnType<typeof follow>): number =>
  posts.filter(({ method }) => method === 'POST').flatMap(({ text }) => text.match(/"[\w-]{43}"/g) ?? []).length;

test('[C4] [A11] no address of a picture, font or sheet leaves the page, whatever is in it', async ({
  openShop,
  watch,
}) => {
  const shop = await openShop({
    '/': html(
      `<link rel="stylesheet" href="/canary-sheet.css?canary-query"><link rel="stylesheet" href="${SHUT_CDN}/canary-far.css">
       <style>p { background: url(/canary-style.png?who=canary-style-query) } i { --x: url(/canary-variable.png) }</style>`,
      `<img src="/canary-img.png?canary-img-query#canary-part"><img srcset="/canary-set.png 1x">
       <img src="${SHUT_CDN}/canary-shut.png"><img loading="lazy" style="margin-top:9000px" src="/canary-lazy.png">
       <picture><source srcset="/canary-source.png"><img src="/canary-fallback.png"></picture>
       <p style="list-style: url(/canary-list.png)">A text</p><video poster="/canary-poster.png"></video>
       <svg><image href="/canary-vector.png" width="9" height="9"/></svg><input type="image" src="/canary-input.png">`,
    ),
    '/canary-sheet.css?canary-query': css('h1 { background: url(canary-back.png) } p { color: rgb(1, 2, 3) }'),
    '/canary-img.png?canary-img-query': picture(30, 30, [200, 0, 0]),
    '/canary-set.png': picture(31, 30, [200, 0, 0]),
    '/canary-source.png': picture(32, 30, [200, 0, 0]),
    '/canary-vector.png': picture(33, 30, [200, 0, 0]),
    '/canary-style.png?who=canary-style-query': picture(34, 30, [200, 0, 0]),
    [`${SHUT_CDN}/canary-shut.png`]: picture(50, 50, [0, 0, 200]),
    [`${SHUT_CDN}/canary-far.css`]: css('p { color: red }'),
  });
  const left = follow(shop);
  const sight = await watch(shop);
  await expect.poll(() => announced(left), { timeout: 15_000 }).toBeGreaterThanOrEqual(5);
  await shop.evaluate(() => {
    document.querySelector('img')?.setAttribute('srcset', '/canary-later.png 1x, /canary-later-2.png 2x');
    document.querySelector('p')?.style.setProperty('background', 'url(/canary-changed.png)');
    document.styleSheets[0]?.insertRule('b { background: url("canary-rule.png?canary-rule-query") }');
    document.body.append('the end');
  });
  await expect(sight.picture.locator('body')).toContainText('the end');
  expect(left.frames.join('\n')).toContain('rgb(1, 2, 3)');
  expect([...left.frames, ...left.posts.map(({ text }) => text)].filter((text) => /canary/i.test(text))).toEqual([]);
});

test('[C4] [K8] nothing is brought of what is masked, blocked or private, nor of what counts visits', async ({
  openShop,
  watch,
}) => {
  const body = `<img data-casement-mask src="/masked.png"><div data-casement-block><img src="/blocked.png"></div>
    <div data-casement-mask><img src="/inside.png"><p style="background:url(/behind.png)">x</p>
    <b class="face">y</b></div>
    <img src="/pixel.png"><img id="open" data-casement-show src="/open.png">`;
  const files = {
    '/': html('<style>.face { background: url(data:image/png;base64,AA==) }</style>', body),
    ...Object.fromEntries(
      ['masked', 'blocked', 'inside', 'behind'].map((name, at) => [`/${name}.png`, picture(40 + at, 40, [0, 0, 0])]),
    ),
    '/pixel.png': picture(1, 1, [0, 0, 0]),
    '/open.png': picture(60, 40, [0, 120, 0]),
  };
  const shop = await openShop(files);
  const left = follow(shop);
  const sight = await watch(shop);
  await expect(sight.picture.locator('#open')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  expect(announced(left)).toBe(1);
  await expect(sight.picture.locator('.face')).toHaveCSS('background-image', 'none');
});

test('[C4] on a private page only what is marked is brought, and fonts', async ({ openShop, watch }) => {
  const shop = await openShop({
    '/': html(
      '<style>#a { background: url(/sheet.png) }</style>',
      '<p id="a">A</p><img src="/hidden.png"><main data-casement-show><img id="open" src="/open.png"></main>',
    ),
    '/sheet.png': picture(20, 20, [1, 1, 1]),
    '/hidden.png': picture(21, 20, [1, 1, 1]),
    '/open.png': picture(60, 40, [0, 120, 0]),
  });
  const left = follow(shop);
  const sight = await watch(shop, { rules: { mode: 'private' } });
  await expect(sight.picture.locator('#open')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  expect(announced(left)).toBe(1);
});

test('[A11] what a server gives out once is taken from the page, not asked for again', async ({
  openShop,
  watch,
  site,
}) => {
  const shop = await openShop({
    '/': html('', '<img id="once" src="/once.png"><img id="kept" src="/kept.png">'),
    '/once.png': { ...picture(70, 50, [120, 120, 0]), cache: 'no-store' },
    '/kept.png': picture(71, 50, [0, 120, 120]),
  });
  const sight = await watch(shop);
  await expect(sight.picture.locator('#once')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  await expect(sight.picture.locator('#kept')).toHaveAttribute('srcset', /^blob:/, { timeout: 15_000 });
  expect([site.count('/once.png'), site.count('/kept.png')]).toEqual([1, 1]);
});

test('[A11] before an agent looks nothing is read, and after a stop nothing is brought', async ({
  openShop,
  watch,
  site,
}) => {
  const shop = await openShop({
    '/': html('', '<img src="/first.png">'),
    '/first.png': picture(72, 51, [120, 120, 7]),
  });
  const left = follow(shop);
  let asked: Route | undefined;
  await shop.route('**/missing', (route) => {
    asked = route;
  });
  expect(site.requests.filter(({ url }) => url.startsWith(`${SHOP}/first`))).toHaveLength(1);
  expect(left.posts).toEqual([]);
  await watch(shop);
  await expect.poll(() => asked !== undefined, { timeout: 15_000 }).toBe(true);
  await shop.evaluate(() => window.stopSharing());
  // The browser has broken it off already, so that there is nothing to go on with.
  await asked?.continue().catch(() => undefined);
  await shop.waitForTimeout(1500);
  expect(left.posts.filter(({ method }) => method === 'PUT')).toEqual([]);
});
