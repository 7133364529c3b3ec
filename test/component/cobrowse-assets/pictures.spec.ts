import { expect } from '@playwright/test';
import { OPEN_CDN } from './asset-site.ts';
import { test } from './asset-test.ts';
import { css, drawing, font, html, picture } from './files.ts';

const SHEET = `
  @font-face { font-family: Signs; src: url(fonts/signs.ttf) format('truetype'); }
  .signs { font: 48px Signs; }
  .back { width: 120px; height: 60px; background: #fff url("../img/back.png") 10px 5px no-repeat; }
  @media (min-width: 100px) { .wide { width: 90px; height: 60px; background-image: url('../img/wide.png'); } }
  .mark::before { content: url(../img/mark.png); }
  .row { display: flex; gap: 8px; margin: 4px; align-items: flex-start; }
  img { display: block; }`;

const BODY = `
  <div class="row"><img src="/img/plain.png?user=dana" alt="A tent">
    <img srcset="/img/fine.png 160w" sizes="80px" alt="">
    <img srcset="/img/small.png 80w, /img/large.png 1600w" sizes="80px" alt="">
    <picture><source media="(min-width: 1px)" srcset="/img/source.png"><img src="/img/none.png" alt=""></picture>
    <img src="/img/drawing.svg" alt=""></div>
  <div class="row"><div class="back"></div><div class="wide"></div><p class="mark"></p>
    <div style="width:80px;height:60px;background:url(/img/inline.png)"></div></div>
  <p class="signs">&#xea60;&#xea61;&#xea62;&#xea63;&#xea64;</p>
  <svg width="80" height="40"><image href="/img/vector.png" width="80" height="40"/></svg>
  <div class="row"><div class="far"></div><x-card></x-card></div>
  <script>
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { margin: 0; width: 70px; height: 40px; background: url(/img/adopted.png) }');
    const root = document.querySelector('x-card').attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<p></p><img src="/img/shadow.png">';
  </script>`;

const FILES = {
  '/': html(`<link rel="stylesheet" href="/style/shop.css"><link rel="stylesheet" href="${OPEN_CDN}/far.css">`, BODY),
  '/style/shop.css': css(SHEET),
  '/style/fonts/signs.ttf': font(),
  '/img/plain.png?user=dana': picture(90, 60, [200, 30, 30]),
  '/img/fine.png': picture(160, 120, [30, 160, 30]),
  '/img/small.png': picture(80, 50, [30, 30, 200]),
  '/img/large.png': picture(1600, 1000, [30, 30, 200]),
  '/img/source.png': picture(70, 70, [200, 200, 30]),
  '/img/drawing.svg': drawing('<circle cx="30" cy="30" r="28" fill="teal"/>'),
  '/img/back.png': picture(40, 40, [200, 30, 200]),
  '/img/wide.png': picture(30, 30, [30, 200, 200]),
  '/img/mark.png': picture(50, 30, [90, 90, 90]),
  '/img/inline.png': picture(20, 20, [140, 80, 20]),
  '/img/vector.png': picture(80, 40, [20, 80, 140]),
  '/img/adopted.png': picture(35, 40, [60, 120, 180]),
  '/img/shadow.png': picture(60, 40, [180, 120, 60]),
  '/img/later.png': picture(90, 60, [10, 10, 10]),
  '/img/added.png': picture(120, 80, [250, 120, 0]),
  '/img/turned.png': picture(80, 60, [0, 90, 0]),
  [`${OPEN_CDN}/far.css`]: css('.far { width: 100px; height: 40px; background: url(far.png) }'),
  [`${OPEN_CDN}/far.png`]: picture(25, 40, [120, 0, 60]),
};

test('[A11] [attack 37] a page behind a sign-in looks as the customer sees it, and the agent’s browser asks nobody', async ({
  openShop,
  watch,
  site,
}) => {
  const shop = await openShop(FILES);
  const sight = await watch(shop);
  await sight.atFullSize();
  await sight.expectSame();
  const asked = sight.requests.filter((url) => url.includes('/cobrowse/assets/'));
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThan(10);
  expect(sight.outside).toEqual([]);
  expect(site.requests.filter(({ userAgent }) => !userAgent.includes('Chrome'))).toEqual([]);
  expect(sight.errors).toEqual([]);
});

test('[A11] pictures that come or change later are shown without a new snapshot', async ({ openShop, watch }) => {
  const shop = await openShop(FILES);
  const sight = await watch(shop);
  await sight.atFullSize();
  await sight.expectSame();
  await sight.picture.locator('body').evaluate((body) => ((body as HTMLElement & { mark: number }).mark = 1));
  await shop.evaluate(() => {
    document.querySelector('img')?.setAttribute('src', '/img/later.png');
    document
      .querySelector<HTMLElement>('.row div[style]')
      ?.style.setProperty('background-image', 'url(/img/turned.png)');
    const added = Object.assign(document.createElement('img'), { src: '/img/added.png' });
    document.querySelector('.row')?.append(added);
    document.styleSheets[0]?.insertRule('.signs { background: url("/img/turned.png") }');
  });
  await shop.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await sight.expectSame();
  const mark = await sight.picture.locator('body').evaluate((body) => (body as HTMLElement & { mark?: number }).mark);
  expect(mark).toBe(1);
  expect(sight.outside).toEqual([]);
});
