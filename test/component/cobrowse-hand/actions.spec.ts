import { expect, type Page } from '@playwright/test';
import { settle, share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { controls, logged } from './hand-pages.ts';

const value = (page: Page, selector: string) =>
  page.evaluate((wanted) => (window.shop.find(wanted) as HTMLInputElement).value, selector);
const log = (page: Page) => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));

test('[C6] clicks are what a person’s press is: events in order, focus, and what the browser does then', async ({
  page,
  openSite,
  problems,
}) => {
  const site = await openSite(logged(controls));
  await share(page, site);
  const mara = await new Agent(page, site).control('click');
  await log(page);
  expect(await mara.click('#text')).toBe('done');
  expect(await log(page)).toEqual([
    'pointerdown text',
    'mousedown text',
    'focusin text',
    'pointerup text',
    'mouseup text',
    'click text',
  ]);
  expect(await mara.click('#tick')).toBe('done');
  expect(await mara.click('#label', 1, { x: 0.1, y: 0.5 })).toBe('done');
  expect(await mara.click('#label', 1, { x: 0.1, y: 0.5 })).toBe('done');
  expect(await page.locator('#tick').isChecked()).toBe(true);
  expect(await mara.click('#blue')).toBe('done');
  expect(await page.locator('#blue').isChecked()).toBe(true);
  expect(await mara.click('#summary')).toBe('done');
  expect(await page.locator('#details').getAttribute('open')).toBe('');
  await log(page);
  expect([await mara.click('#named'), await mara.click('#named', 2)]).toEqual(['done', 'done']);
  expect((await log(page)).filter((line) => line.includes('click'))).toEqual([
    'click named',
    'click named',
    'dblclick named',
  ]);
  expect(await mara.click('#buy')).toBe('done');
  expect(await log(page)).toContain('submit form');
  expect(await mara.click('#off')).toBe('failed');
  expect((await log(page)).filter((line) => line.includes('off'))).toEqual([]);
  expect(await mara.click('#link')).toBe('done');
  await expect(page).toHaveURL(/#there$/);
  expect(problems).toEqual([]);
});

test('[C6] dialogs open and close, by their buttons and by Escape', async ({ page, openSite }) => {
  const site = await openSite(logged(controls));
  await share(page, site);
  const mara = await new Agent(page, site).control();
  expect(await mara.click('#open')).toBe('done');
  await expect(page.locator('#dialog')).toBeVisible();
  // What lies behind it cannot be pressed.
  expect(await mara.click('#named')).toBe('covered');
  expect(await mara.click('#close')).toBe('done');
  await expect(page.locator('#dialog')).toBeHidden();
  await mara.click('#open');
  expect(await mara.keys('Escape')).toEqual(['done']);
  await expect(page.locator('#dialog')).toBeHidden();
});

test('[C6] shadow trees and frames of the same origin are a part of the page', async ({ page, openSite }) => {
  const site = await openSite(
    logged('<div style="height: 90px"></div><shop-card></shop-card><iframe id="frame" src="/inner.html"></iframe>'),
  );
  await page.locator('#frame').contentFrame().locator('#press').waitFor();
  await share(page, site);
  const mara = await new Agent(page, site).control();
  expect(await mara.fill('shop-card >>> input', '!')).toEqual(['done', 'done']);
  expect(await value(page, 'shop-card >>> input')).toContain('!');
  expect(await mara.click('#frame >>> #press')).toBe('done');
  expect(await page.locator('#frame').contentFrame().locator('#press').textContent()).toBe('pressed');
  expect(await mara.fill('#frame >>> #inner', 'hat')).toEqual(['done', 'done']);
  expect(await value(page, '#frame >>> #inner')).toBe('hat');
  // What lies over the frame lies over what is in it.
  await page.evaluate(() => {
    const cover = Object.assign(document.createElement('div'), { id: 'cover' });
    cover.style.cssText = 'position: fixed; inset: 0';
    document.body.append(cover);
  });
  expect(await mara.click('#frame >>> #press')).toBe('covered');
});

test('[C6] sliders follow a drag, by their value or by the pointer, and things are dropped', async ({
  page,
  openSite,
}) => {
  const site = await openSite(
    logged(`${controls}<div id="track" style="width: 200px; height: 20px; background: silver"><i id="thumb"></i></div>
      <div id="board" style="display: flex; width: 300px; height: 50px"><p id="card" draggable="true" style="width: 100px">card</p><div id="target" style="flex: 1; background: tan"></div></div>`),
  );
  await page.evaluate(() => {
    const track = window.shop.find('#track');
    let isDown = false;
    track.addEventListener('pointerdown', (event) => {
      isDown = true;
      track.setPointerCapture(event.pointerId);
    });
    addEventListener('pointermove', ({ clientX }) => {
      if (isDown) track.dataset.at = String(Math.round(clientX - track.getBoundingClientRect().left));
    });
    addEventListener('pointerup', () => (isDown = false));
    const [card, target] = [window.shop.find('#card'), window.shop.find('#target')];
    card.addEventListener('dragstart', ({ dataTransfer }) => dataTransfer?.setData('text/plain', 'card'));
    target.addEventListener('dragover', (event) => event.preventDefault());
    target.addEventListener(
      'drop',
      ({ dataTransfer }) => (target.textContent = dataTransfer?.getData('text/plain') ?? ''),
    );
  });
  await share(page, site);
  const mara = await new Agent(page, site).control('click');
  await log(page);
  expect(await mara.drag('#range', [0.05, 0.5], [0.4, 0.5], [0.8, 0.5])).toBe('done');
  expect(await value(page, '#range')).toBe('8');
  expect((await log(page)).filter((line) => /^(?:input|change)/.test(line))).toEqual([
    'input range',
    'input range',
    'input range',
    'change range',
  ]);
  expect(await mara.drag('#track', [0.1, 0.5], [0.25, 0.5], [0.5, 0.5])).toBe('done');
  expect(await page.locator('#track').getAttribute('data-at')).toBe('100');
  expect(await mara.drag('#board', [0.1, 0.5], [0.5, 0.5], [0.8, 0.5])).toBe('done');
  expect(await page.locator('#target').textContent()).toBe('card');
  expect(
    (await log(page)).filter((line) => /^dr[ao]/.test(line)).filter((line) => !line.startsWith('dragover')),
  ).toEqual(['dragstart card', 'drop target', 'dragend card']);
});

test('[C6] the nearest box scrolls, then the page; what is out of sight is scrolled to', async ({ page, openSite }) => {
  const site = await openSite(
    logged(`<div id="box" style="height: 100px; overflow: auto"><div id="long" style="height: 400px">long</div></div>
      <div style="height: 3000px"></div><button id="below">Below</button>`),
  );
  await share(page, site);
  const mara = await new Agent(page, site).control('click');
  expect(await mara.scroll('#long', 120)).toBe('done');
  expect(await page.locator('#box').evaluate(({ scrollTop }) => scrollTop)).toBe(120);
  expect(await mara.scroll('#long', 1000)).toBe('done');
  expect(await mara.scroll('#long', 200)).toBe('done');
  expect(await page.evaluate(() => scrollY)).toBe(200);
  expect(await mara.scroll('#long', -100_000)).toBe('done');
  expect(await mara.click('#below')).toBe('done');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  await settle(page, site);
});
