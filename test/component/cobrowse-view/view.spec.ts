import { expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { BODY_ID, element, mutation, pageOf, text } from './page-of.ts';
import { test } from './view-test.ts';
import { Viewing } from './viewing.ts';

const paragraph = (said: string) => element('p', { id: 'said' }, [{ ...text(said), id: 100 }]);
const tall = [paragraph('Top'), element('div', { style: 'height: 4000px' }), element('p', {}, [text('Bottom')])];
const scroll = (y: number) => ({ type: 3, timestamp: 2000, data: { source: 3, id: 1, x: 0, y } });
const scrolled = (viewing: Viewing) => viewing.picture.locator('html').evaluate((html) => Math.round(html.scrollTop));

test.beforeEach(async ({ viewing }) => {
  await viewing.page.setViewportSize({ width: 1100, height: 860 });
});

test('[A11] the page is scaled to fit, or shown in its own size', async ({ viewing }) => {
  await viewing.show(pageOf([paragraph('Wide')], [], { width: 2000, height: 1500 }));
  const frame = viewing.page.locator('casement-page-mirror iframe');
  await expect.poll(async () => (await frame.boundingBox())?.width).toBeLessThan(1100);
  const box = await frame.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2000 / 1500, 1);
  await viewing.page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(2000);
  await expect(viewing.page.getByText('Page as Dana sees it, 2000 × 1500')).toBeVisible();
  await viewing.change({ type: 3, timestamp: 2000, data: { source: 4, width: 390, height: 780 } });
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(390);
  await expect(viewing.page.locator('casement-page-mirror .page.phone')).toBeVisible();
});

test('[A11] it follows what the customer scrolls to, or the agent looks around', async ({ viewing }) => {
  await viewing.show(pageOf(tall));
  await viewing.change(scroll(900));
  await expect.poll(() => scrolled(viewing)).toBe(900);
  const region = viewing.page.getByRole('region', { name: 'Page of Dana' });
  const follow = viewing.page.getByRole('button', { name: 'Follow Dana' });
  await region.hover();
  await viewing.page.mouse.wheel(0, 300);
  await viewing.page.waitForTimeout(200);
  expect(await scrolled(viewing)).toBe(900);
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await region.hover();
  await viewing.page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(viewing)).toBeGreaterThan(1100);
  await region.focus();
  await viewing.page.keyboard.press('PageDown');
  await expect.poll(() => scrolled(viewing)).toBeGreaterThan(1500);
  const own = await scrolled(viewing);
  await viewing.change(scroll(100));
  expect(await scrolled(viewing)).toBe(own);
  await viewing.show(pageOf(tall));
  expect(await scrolled(viewing)).toBe(own);
  await follow.click();
  await expect.poll(() => scrolled(viewing)).toBe(0);
});

test('[A11] the customer’s pointer is named, clicks ripple, hovering and the selection are seen', async ({
  viewing,
}) => {
  const head = [element('style', { _cssText: '#said:hover { color: rgb(1, 2, 3) }' })];
  await viewing.show(pageOf([paragraph('Hover here')], head));
  await viewing.change({
    type: 3,
    timestamp: 1,
    data: { source: 1, positions: [{ x: 60, y: 20, id: 100, timeOffset: 0 }] },
  });
  const pointer = viewing.page.locator('casement-customer-pointer .at');
  await expect(pointer).toBeVisible();
  await expect(pointer).toContainText('Dana');
  await expect.poll(() => pointer.evaluate((one: HTMLElement) => one.style.translate)).toBe('60px 20px');
  await expect(viewing.picture.locator('#said')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await viewing.page.evaluate(() => {
    const pointer = document
      .querySelector('casement-page-mirror')
      ?.shadowRoot?.querySelector('casement-customer-pointer');
    const ripple = pointer?.shadowRoot?.querySelector('.ripple');
    const watch = () => {
      if (ripple?.getAnimations().length) document.body.dataset.rippled = 'true';
      else requestAnimationFrame(watch);
    };
    watch();
  });
  await viewing.change({ type: 3, timestamp: 1, data: { source: 2, type: 2, id: 100, x: 70, y: 25 } });
  await expect(viewing.page.locator('body[data-rippled]')).toBeVisible();
  await viewing.change({
    type: 3,
    timestamp: 1,
    data: { source: 14, ranges: [{ start: 100, startOffset: 0, end: 100, endOffset: 5 }] },
  });
  await expect.poll(() => viewing.picture.locator('html').evaluate(() => String(getSelection()))).toBe('Hover');
});

test('[K7] what cannot be shown is hatched, named and counted; the agent may ask for the tab', async ({ viewing }) => {
  const box = { style: 'display: block; width: 300px; height: 120px' };
  await viewing.show(
    pageOf([
      element('iframe', { ...box, rr_src: 'https://pay.example/card?token=1' }),
      element('canvas', { ...box, 'data-casement-blind': 'canvas' }),
      element('x-vault', { ...box, 'data-casement-blind': 'closed' }),
      element('embed', { ...box, type: 'application/pdf' }),
      element('input', { 'data-casement-hidden': 'mask', value: '••••' }),
    ]),
  );
  const mirror = viewing.page.locator('casement-page-mirror');
  await expect(
    mirror.getByText('Part of another site (pay.example). A browser does not let us show it.'),
  ).toBeVisible();
  await expect(mirror.getByText('A drawing that a browser does not let us show.')).toBeVisible();
  await expect(mirror.getByText('A closed part of the page that cannot be read.')).toBeVisible();
  await expect(mirror.getByText('A document that is not shown.')).toBeVisible();
  await expect(mirror.getByText('4 areas can’t be shown', { exact: true })).toBeVisible();
  for (const tag of ['iframe', 'x-vault', 'input'])
    await expect(viewing.picture.locator(tag)).toHaveCSS('background-image', /repeating-linear-gradient/);
  await viewing.page.evaluate(() => {
    document.addEventListener('casement-ask-tab', () => (document.body.dataset.asked = 'true'));
  });
  await mirror.getByRole('button', { name: 'Ask for tab share' }).first().click();
  await expect(viewing.page.locator('body[data-asked]')).toBeVisible();
});

test('[A11] it says what it waits for, who is away, when nothing comes, and when it is over', async ({ viewing }) => {
  const { relay } = viewing.site;
  const { page, sessionId } = viewing;
  await expect(page.getByText('Waiting for the first picture of Dana’s page.')).toBeVisible();
  await viewing.show(pageOf([paragraph('Here')]));
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  relay.say(sessionId, { type: 'page', hasPage: false });
  await expect(page.getByText('Dana has left the page.')).toBeVisible();
  relay.say(sessionId, { type: 'page', hasPage: true });
  await expect(page.getByText('Dana has left the page.')).toBeHidden();
  await viewing.change();
  await expect(page.getByText(/No news for \d+ seconds/)).toBeVisible({ timeout: 6000 });
  await viewing.change();
  await expect(page.getByText(/No news for/)).toBeHidden();
  relay.say(sessionId, { type: 'ended', code: 'not-allowed', message: 'Over.' });
  await expect(page.getByText('Dana’s page is no longer shared.')).toBeVisible();
  await expect(viewing.state).toHaveText('ended');
});

test('[A11] a lost line comes back by itself and shows what the relay sends then', async ({ viewing }) => {
  await viewing.show(pageOf([paragraph('Before')]));
  const hellos = viewing.site.relay.count(viewing.sessionId, 'hello');
  viewing.site.relay.cut(viewing.sessionId);
  await expect.poll(() => viewing.site.relay.count(viewing.sessionId, 'hello')).toBe(hellos + 1);
  await viewing.show(pageOf([paragraph('After')]));
  await viewing.change(mutation({ texts: [{ id: 100, value: 'And on' }] }));
  await expect(viewing.picture.locator('#said')).toHaveText('And on');
  expect(viewing.errors).toEqual([]);
});

test('[A11] a page that keeps the mirror busy is said to be late, and the console goes on', async ({ viewing }) => {
  await viewing.show(pageOf([element('div', {}, [text('Small')])]));
  const adds = Array.from({ length: 24_000 }, (_, index) => {
    const node = { ...text('x'), id: 1000 + index };
    return { parentId: BODY_ID, nextId: null, node };
  });
  for (let round = 0; round < 6; round += 1)
    viewing.send(
      viewing.frames.change([
        mutation({ adds: adds.map((add) => ({ ...add, node: { ...add.node, id: add.node.id + round * 30_000 } })) }),
      ]),
    );
  const field = viewing.page.getByRole('textbox', { name: 'Message' });
  const began = Date.now();
  await field.fill('Typing');
  expect(Date.now() - began).toBeLessThan(2000);
  await expect(viewing.page.getByText(/No news for \d+ seconds/)).toBeVisible({ timeout: 15_000 });
  await field.fill('Still typing');
  await expect(field).toHaveValue('Still typing');
});

test('[A11] nobody watches: the line is closed when the picture is taken away', async ({ viewing }) => {
  await viewing.show(pageOf([paragraph('Here')]));
  await viewing.page.evaluate(() => window.showMirror(false));
  await expect(viewing.page.locator('casement-page-mirror')).toHaveCount(0);
  await expect.poll(() => viewing.site.relay.isWatched(viewing.sessionId)).toBe(false);
  await viewing.page.evaluate(() => window.showMirror(true));
  await expect.poll(() => viewing.site.relay.isWatched(viewing.sessionId)).toBe(true);
  await viewing.show(pageOf([paragraph('Again')]));
  await expect(viewing.picture.locator('#said')).toHaveText('Again');
});

test('[A11] a relay without a mirror says why there is no picture', async ({ context, site }) => {
  const page = await context.newPage();
  await page.route('**/view?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta name="casement-mirror"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.consoleUrl}/view?session=none`);
  await expect(page.getByText(/an admin has to set MIRROR_URL/)).toBeVisible();
});

test('[A11] [C10] it is described to screen readers, in German too, and nothing in it can be reached', async ({
  context,
  site,
}) => {
  const viewing = await Viewing.open(context, site, { locale: 'de', watermark: 'Mara, #48213' });
  await viewing.show(pageOf([element('button', {}, [text('Pay')]), element('input', {})]));
  await expect(viewing.page.getByText('Seite, wie Dana sie sieht, 800 × 600')).toBeVisible();
  const region = viewing.page.getByRole('region', { name: 'Seite von Dana' });
  await expect(region).toHaveAccessibleDescription(/Ein Bild der Seite von Dana, 800 mal 600 Pixel\./);
  await expect(viewing.page.getByText('Wasserzeichen: Mara, #48213')).toBeVisible();
  await expect(viewing.page.getByRole('button', { name: 'Pay' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: viewing.page }).include('casement-page-mirror').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
