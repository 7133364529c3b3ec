import { expect, type Page } from '@playwright/test';
import { EventType } from 'rrweb';
import { settle, share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { logged } from './hand-pages.ts';

const secret = (place: string) => `canary-${place}`;
const parts = logged(
  `<header title="${secret('header-title')}">${secret('header')}<img alt="${secret('alt')}" src="/i.png"><input id="outside" value="${secret('value')}" data-casement-show></header>
  ${secret('body-text')}<main class="main">${secret('main-text')}<aside>${secret('aside')}<shop-card></shop-card><svg><text>${secret('svg')}</text></svg></aside>
    <section id="section"><h2>harmless heading</h2><p id="inside">harmless text</p><button id="button">harmless button</button><input id="field" data-casement-show value="harmless value"></section>
    <canvas width="20" height="20"></canvas><iframe srcdoc="<p>${secret('frame')}</p>"></iframe></main><footer id="footer">${secret('footer')}</footer>`,
  `<title>${secret('title')}</title><style>.main { color: teal }</style>`,
);
/** The last line that says that everything so far was sent must be in the section. */
async function write(page: Page, site: Parameters<typeof settle>[1], text: string): Promise<void> {
  await page.evaluate((words) => window.shop.find('#inside').append(words), text);
  await expect.poll(() => site.line.sent.includes(text), { timeout: 15_000 }).toBe(true);
}

async function narrowed(
  page: Page,
  openSite: (pages: Record<string, string>) => Promise<Parameters<typeof settle>[1]>,
) {
  const site = await openSite(parts);
  // Chosen before anything was sent, as after a reload.
  await page.evaluate(() => {
    const begin = window.shop.share.bind(window.shop);
    window.shop.share = async (rules) => {
      await begin(rules);
      window.shop.narrow('#section');
    };
  });
  await share(page, site);
  await write(page, site, 'first.');
  return site;
}

test('[K20] of a page that is shown in part, nothing else leaves it', async ({ page, openSite, problems }) => {
  const site = await narrowed(page, openSite);
  expect(site.line.sent).toContain('harmless heading');
  expect(site.line.sent).toContain('harmless value');
  expect(site.line.sent).toContain('color: teal');
  // What happens outside.
  await page.evaluate(() => {
    const find = (selector: string) => window.shop.find(selector);
    find('header').append('canary-added');
    find('header').setAttribute('title', 'canary-set');
    (find('header').firstChild as Text).data = 'canary-data';
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'canary-new' }), 'canary-loose');
    (find('.main').firstChild as Text).data = 'canary-main-data';
    find('.main').prepend('canary-main-added');
    document.title = 'canary-new-title';
    const outside = find('#outside') as HTMLInputElement;
    outside.value = 'canary-typed';
    outside.dispatchEvent(new Event('input', { bubbles: true }));
    find('shop-card').shadowRoot?.append('canary-shadow-added');
    find('iframe').setAttribute('srcdoc', '<p>canary-new-frame</p>');
    getSelection()?.selectAllChildren(find('#footer'));
  });
  await page.locator('#outside').click();
  await page.keyboard.type('canary-keys');
  const places = () =>
    site.line.events.flatMap((event) =>
      event.type === EventType.IncrementalSnapshot && 'positions' in event.data ? event.data.positions : [],
    );
  await page.mouse.move(300, 500, { steps: 5 });
  await write(page, site, 'second.');
  expect(site.line.sent.match(/canary[\w-]*/g) ?? []).toEqual([]);
  const inside = await page.evaluate(() =>
    ['#section', '#inside', '#button', '#field', 'h2'].map((one) => window.shop.idOf(one)),
  );
  expect(places().filter(({ id }) => !inside.includes(id))).toEqual([]);
  await page.locator('#button').hover();
  await expect.poll(() => places().length, { timeout: 15_000 }).toBeGreaterThan(0);
  // Also in a fresh picture.
  site.line.say({ type: 'resync' });
  await expect.poll(() => site.line.snapshots, { timeout: 15_000 }).toBeGreaterThan(1);
  await write(page, site, 'third.');
  expect(site.line.sent.match(/canary[\w-]*/g) ?? []).toEqual([]);
  expect(problems).toEqual([]);
});

test('[K20] a part that is gone shows nothing until it is back, and drawn anew it is the same', async ({
  page,
  openSite,
}) => {
  const site = await narrowed(page, openSite);
  const last = () => site.line.frames.findLast(({ head }) => head.kind === 'snapshot')?.text ?? '';
  await page.evaluate(() => {
    Object.assign(window, { kept: window.shop.find('#section') });
    window.shop.find('#section').remove();
  });
  await expect.poll(last, { timeout: 15_000 }).not.toContain('harmless');
  expect(last()).not.toContain('canary');
  await page.evaluate(() => document.querySelector('.main')?.append((window as unknown as { kept: Element }).kept));
  await expect.poll(last, { timeout: 15_000 }).toContain('harmless heading');
  // A framework draws it anew.
  await page.evaluate(() => {
    const old = window.shop.find('#section');
    const drawn = old.cloneNode(true) as HTMLElement;
    drawn.append('drawn anew');
    old.replaceWith(drawn);
  });
  await expect.poll(last, { timeout: 15_000 }).toContain('drawn anew');
  await page.evaluate(() => window.shop.narrow());
  await expect.poll(last, { timeout: 15_000 }).toContain('canary-header');
});

test('[K20] nobody acts outside the part that is shown', async ({ page, openSite }) => {
  const site = await narrowed(page, openSite);
  const mara = await new Agent(page, site).control();
  expect(await mara.click('#outside')).toBe('private-field');
  await page.evaluate(() => window.shop.find('#outside').focus());
  expect(await mara.type('x')).toBe('private-field');
  expect(await mara.fill('#field', 'ok')).toEqual(['done', 'done']);
});

test('[K20] a part of the page is found again after a reload, and only that', async ({ page, openSite }) => {
  await openSite(parts);
  const paths = await page.evaluate(async () => {
    const host = window.shop.find('shop-card');
    const inner = host.shadowRoot?.querySelector('input') ?? host;
    return ['#section', 'h2', 'aside', 'svg text']
      .map((one) => window.shop.pathOf(window.shop.find(one)))
      .concat(window.shop.pathOf(inner));
  });
  await page.reload();
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const found = await page.evaluate((all) => all.map((path) => window.shop.at(path)?.localName), paths);
  expect(found).toEqual(['section', 'h2', 'aside', 'text', 'input']);
  await page.evaluate(() => history.replaceState({}, '', '/other'));
  expect(await page.evaluate((path) => window.shop.at(path), paths[0] ?? '')).toBeUndefined();
});

test('[K6] what leaves the page is also to be had on this side, whether somebody watches or not', async ({
  page,
  openSite,
}) => {
  const site = await openSite(parts);
  site.line.isWatched = false;
  const observers = await page.evaluate(() => window.shop.observers());
  await page.evaluate(() => window.shop.share());
  await expect.poll(() => page.evaluate(() => window.shop.states.at(-1))).toBe('unwatched');
  expect(await page.evaluate(() => window.shop.observers())).toBe(observers);
  await page.evaluate(() => window.shop.tap(true));
  await expect.poll(() => page.evaluate(() => window.shop.tappedBytes), { timeout: 15_000 }).toBeGreaterThan(100);
  // Nobody else is sent anything, nor is the page said to be seen.
  expect(site.line.frames).toEqual([]);
  expect(await page.locator('casement-page-frame').count()).toBe(0);
  site.line.say({ type: 'watched', isWatched: true });
  await expect.poll(() => site.line.frames.length, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(site.line.frames[0]?.head.kind).toBe('snapshot');
  await settle(page, site);
  const both = () => site.line.frames.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  expect(await page.evaluate(() => window.shop.tappedBytes)).toBeGreaterThan(both());
  site.line.say({ type: 'watched', isWatched: false });
  await page.evaluate(() => window.shop.tap(false));
  await expect.poll(() => page.evaluate(() => window.shop.observers()), { timeout: 15_000 }).toBe(observers);
});
