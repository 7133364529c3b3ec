import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settle, share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { logged } from './hand-pages.ts';

const tall = logged(
  '<h1>Tents</h1><button id="near">Near</button><div style="height: 3000px"></div><dialog id="dialog">Over all</dialog>',
);

/** What is drawn over the page: the shadow tree is closed, so a test looks at it from the inside of the browser. */
async function drawn(page: Page) {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  await client.detach();
  type Found = {
    nodeName: string;
    attributes?: string[];
    children?: Found[];
    shadowRoots?: Found[];
    nodeValue: string;
  };
  const all: Found[] = [];
  const walk = (node: Found, isInside: boolean) => {
    const isOurs = isInside || node.nodeName === 'CASEMENT-PAGE-FRAME';
    if (isOurs) all.push(node);
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach((child) => walk(child, isOurs));
  };
  walk(root, false);
  const of = (node: Found, name: string) => {
    const at = node.attributes?.indexOf(name) ?? -1;
    return at < 0 ? '' : (node.attributes?.[at + 1] ?? '');
  };
  const named = (name: string) => all.filter((node) => of(node, 'class').split(' ').includes(name));
  const text = (node: Found): string => (node.children ?? []).map((child) => child.nodeValue || text(child)).join('');
  return {
    count: all.length,
    cursors: named('cursor').map((node) => ({
      name: text(node),
      at: (/translate\(([^)]*)\)/.exec(of(node, 'style'))?.[1] ?? '').split(', ').map(Number.parseFloat),
      isAway: of(node, 'class').includes('away'),
    })),
    strokes: all
      .filter((node) => node.nodeName === 'path' && of(node, 'class') === 'under')
      .map((node) => of(node, 'd')),
    ink: named('ink').map((node) => of(node, 'style')),
    touched: named('touched').length + named('ripple').length,
    mark: named('mark').map(text).join(),
    said: named('status').map(text).join(),
    popover: all[0]?.attributes?.includes('popover') === true,
  };
}

test('[C10] a frame around the page says who sees it, for as long as somebody does', async ({
  page,
  openSite,
  problems,
}) => {
  const site = await openSite(tall);
  await share(page, site);
  await expect(page.locator('casement-page-frame')).toBeAttached();
  expect((await drawn(page)).mark).toBe('Viewed by Mara, #48213');
  // The page is as large as before, and every press goes through.
  expect(
    await page.evaluate(() => [
      document.documentElement.scrollWidth <= innerWidth,
      document.elementFromPoint(2, 2)?.localName,
    ]),
  ).toEqual([true, 'html']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ nodes }) => nodes.some(({ html }) => html.includes('casement')))).toEqual([]);
  // Nothing of it is ever sent.
  await settle(page, site);
  expect(site.line.sent).not.toContain('48213');
  site.line.say({ type: 'watched', isWatched: false });
  await expect(page.locator('casement-page-frame')).toHaveCount(0);
  site.line.say({ type: 'watched', isWatched: true });
  await expect(page.locator('casement-page-frame')).toBeAttached();
  await page.evaluate(() => window.shop.stop());
  expect(await page.locator('casement-page-frame').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('[C6] the agent’s cursor carries the name, and shows the way to what is out of sight', async ({
  page,
  openSite,
}) => {
  const site = await openSite(tall);
  await share(page, site);
  const mara = new Agent(page, site);
  await mara.may('point');
  mara.gesture({ type: 'point', x: 100, y: 80 });
  await expect.poll(async () => (await drawn(page)).cursors).toEqual([{ name: 'Mara', at: [100, 80], isAway: false }]);
  expect((await drawn(page)).said).toBe('Mara points at something on this page.');
  mara.gesture({ type: 'point', x: 100, y: 2500 });
  const height = page.viewportSize()?.height ?? 0;
  await expect
    .poll(async () => (await drawn(page)).cursors)
    .toEqual([{ name: 'Mara', at: [100, height - 24], isAway: true }]);
  await page.evaluate(() => scrollTo(0, 2000));
  await expect.poll(async () => (await drawn(page)).cursors).toEqual([{ name: 'Mara', at: [100, 500], isAway: false }]);
  mara.gesture({ type: 'point-away' });
  await expect.poll(async () => (await drawn(page)).cursors).toEqual([]);
});

test('[C6] ink stays with the document until it is wiped, a hundred lines at most', async ({ page, openSite }) => {
  const site = await openSite(tall);
  await share(page, site);
  const mara = new Agent(page, site);
  await mara.may('point');
  mara.gesture({ type: 'stroke', stroke: 0, points: [10, 10, 20, 20] });
  mara.gesture({ type: 'stroke', stroke: 0, points: [30, 10] });
  await expect.poll(async () => (await drawn(page)).strokes).toEqual(['M10 10L20 20L30 10']);
  await page.evaluate(() => scrollTo(0, 500));
  await expect.poll(async () => (await drawn(page)).ink.join()).toContain('translate(0px, -500px)');
  for (let stroke = 1; stroke < 130; stroke += 1)
    mara.gesture({ type: 'stroke', stroke, points: [stroke, 1, stroke, 9] });
  await expect.poll(async () => (await drawn(page)).strokes.at(-1)).toBe('M129 1L129 9');
  expect((await drawn(page)).strokes).toHaveLength(100);
  mara.gesture({ type: 'wipe' });
  await expect.poll(async () => (await drawn(page)).strokes).toEqual([]);
});

test('[C5] who may not point any more is gone from the page', async ({ page, openSite }) => {
  const site = await openSite(tall);
  await share(page, site);
  const [mara, tomas] = [new Agent(page, site), new Agent(page, site, 'agent-tomas')];
  mara.gesture({ type: 'point', x: 9, y: 9 });
  await mara.may('see');
  mara.gesture({ type: 'stroke', stroke: 0, points: [1, 1, 2, 2] });
  await tomas.may('point');
  tomas.gesture({ type: 'point', x: 40, y: 40 });
  await expect.poll(async () => (await drawn(page)).cursors.map(({ name }) => name)).toEqual(['Tomas']);
  expect((await drawn(page)).strokes).toEqual([]);
  // The grant runs out by itself.
  await tomas.may(undefined);
  await expect.poll(async () => (await drawn(page)).cursors, { timeout: 15_000 }).toEqual([]);
});

test('[C6] the customer sees each time what is touched, also over a dialog', async ({ page, openSite }) => {
  const site = await openSite(tall);
  await share(page, site);
  const mara = await new Agent(page, site).control();
  expect((await drawn(page)).said).toContain('Mara can act on this page now.');
  await mara.click('#near');
  const { touched, cursors } = await drawn(page);
  expect(touched).toBe(2);
  expect(cursors).toHaveLength(1);
  await expect.poll(async () => (await drawn(page)).touched, { timeout: 15_000 }).toBe(0);
  expect((await drawn(page)).popover).toBe(false);
  await page.evaluate(() => (window.shop.find('#dialog') as HTMLDialogElement).showModal());
  await expect.poll(async () => (await drawn(page)).popover, { timeout: 15_000 }).toBe(true);
  await page.evaluate(() => (window.shop.find('#dialog') as HTMLDialogElement).close());
  await expect.poll(async () => (await drawn(page)).popover, { timeout: 15_000 }).toBe(false);
});

for (const look of ['light', 'dark', 'narrow', 'rtl'] as const)
  test(`[C6] cursor, ink and frame are seen: ${look}`, async ({ page, openSite }, info) => {
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
    if (look === 'narrow') await page.setViewportSize({ width: 320, height: 560 });
    const site = await openSite(tall);
    await page.evaluate((wanted) => {
      document.documentElement.dir = wanted === 'rtl' ? 'rtl' : 'ltr';
      if (wanted === 'dark') document.documentElement.style.background = '#111';
    }, look);
    await share(page, site);
    const mara = await new Agent(page, site).control();
    mara.gesture({
      type: 'stroke',
      stroke: 0,
      points: [40, 120, 80, 100, 140, 110, 160, 150, 90, 170, 40, 140, 40, 120],
    });
    const width = page.viewportSize()?.width ?? 0;
    mara.gesture({ type: 'point', x: width - 30, y: 200 });
    await expect.poll(async () => (await drawn(page)).cursors[0]?.at).toEqual([width - 30, 200]);
    await page.screenshot({ path: info.outputPath(`hand-${look}.png`) });
    // Nothing of it makes the page wider.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
