import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { FRAME_HEAD_BYTES, readFrameHead } from '#shared/protocol/frame.ts';
import { readEntries } from '#shared/protocol/recording-entry.ts';
import { changeEverything } from '../cobrowse-page/canary-changes.ts';
import { pages as canaryPages } from '../cobrowse-page/canary-pages.ts';
import { settle, share, test as base } from '../cobrowse-page/site-test.ts';
import { recordShop, shopPages } from './recorded-shop.ts';
import { ReplaySite } from './replay-site.ts';

// The first test of a worker builds the player, the mirror and the recorder.
base.describe.configure({ timeout: 90_000 });

const BEGIN = 1_800_000_000_000;
const MINUTE = 62_000;

interface Replay {
  site: ReplaySite;
  page: Page;
  /** Addresses that the player's browser asked for since it is open. */
  requests: string[];
}

const test = base.extend<{ replay: Replay }, { site: ReplaySite }>({
  site: [
    async ({}, use) => {
      const site = await ReplaySite.open();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  // A session recorded by the widget's own recorder, open in the player.
  replay: async ({ page, context, site, openSite }, use) => {
    const sessionId = `s-${Math.random().toString(36).slice(2)}`;
    await site.keep(sessionId, await recordShop(page, await openSite(shopPages), BEGIN));
    const player = await context.newPage();
    const requests: string[] = [];
    player.on('request', (request) => requests.push(request.url()));
    await player.setViewportSize({ width: 1000, height: 760 });
    await player.goto(await site.addressOf(sessionId, { items: JSON.stringify(items) }));
    await use({ site, page: player, requests });
  },
  // The recorder of traces puts scripts into every frame; a frame that runs none says so as an error.
  trace: 'off',
});

const items = [
  { kind: 'message', id: 'm1', at: BEGIN + 12_000, author: 'Dana', isOwn: false, text: 'It says Second now' },
  { kind: 'system', id: 'm2', at: BEGIN + 59_500, text: 'Mara asked to point' },
];

const said = (page: Page) =>
  page.frameLocator('casement-recording-picture iframe').frameLocator('.picture.shown iframe').locator('#said');
const line = (page: Page) => page.getByRole('slider', { name: 'Position' });
const seconds = async (page: Page) => Math.floor(Number(await line(page).inputValue()) / 1000);

test('[C16] a recorded page is shown and played with its times, by speed', async ({
  replay: { page, requests, site },
}) => {
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  await expect(line(page)).toHaveAttribute('aria-valuetext', /^0:00 of 1:0\d$/);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('checkbox', { name: 'Skip quiet parts' }).uncheck();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(said(page)).toHaveText('Second', { timeout: 15_000 });
  await expect(said(page)).toHaveText('Third', { timeout: 15_000 });
  await expect(said(page)).toHaveText('Fourth', { timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 15_000 });
  const foreign = requests.filter(
    (url) => !url.startsWith(site.url) && !/\/mirror(?:\/|$)/.test(url) && !url.startsWith('blob:'),
  );
  expect(foreign).toEqual([]);
  expect(site.audit.filter((entry) => entry === 'Yuki recording.read').length).toBeGreaterThan(0);
});

test('[C16] any place is shown, forth and back, by keys and by the line', async ({ replay: { page } }) => {
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  await line(page).focus();
  await page.keyboard.press('End');
  await expect(said(page)).toHaveText('Fourth', { timeout: 15_000 });
  await page.keyboard.press('Home');
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  expect(await seconds(page)).toBe(15);
  await expect(said(page)).toHaveText('Second', { timeout: 15_000 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  await page.keyboard.press('PageUp');
  await expect(page.getByText('At 1:0')).toBeAttached();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('[C16] quiet parts are skipped, unless they are wanted', async ({ replay: { page } }) => {
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  await line(page).focus();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight');
  const since = Date.now();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(said(page)).toHaveText('Fourth', { timeout: 20_000 });
  expect(Date.now() - since).toBeLessThan(MINUTE / 3);
});

test('[C16] the line under the playhead is marked, and a press on a line goes there', async ({ replay: { page } }) => {
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  const current = page.locator('casement-recording-transcript [aria-current]');
  await expect(current).toHaveCount(0);
  await page.getByRole('button', { name: 'It says Second now' }).click();
  await expect(current).toContainText('It says Second now');
  await expect(said(page)).toHaveText('Second', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Mara asked to point' }).click();
  await expect(current).toContainText('Mara asked to point');
  await expect(said(page)).toHaveText('Third', { timeout: 15_000 });
  expect(await seconds(page)).toBe(59);
});

test('[C16] what is empty, not for the reader or out of reach is said in words', async ({ page, site }) => {
  await page.goto(await site.addressOf('nothing-kept'));
  await expect(page.getByText('The recording is empty, has expired or was deleted.')).toBeVisible();
  await page.goto(await site.addressOf('not-for-you'));
  await expect(page.getByText('This recording is not for you')).toBeVisible();
  await page.route('**/v1/recordings/**', (route) => route.abort());
  await page.goto(await site.addressOf('nothing-kept'));
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await page.unroute('**/v1/recordings/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The recording is empty')).toBeVisible();
});

test('[C16] a manager deletes it after one more question', async ({ replay: { page, site } }) => {
  await expect(said(page)).toHaveText('First', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(said(page)).toHaveText('First');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.locator('casement-dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('The recording was deleted.')).toBeVisible();
  expect(site.audit).toContain('Yuki recording.delete');
});

for (const [name, width, query] of [
  ['in a sidebar', 320, {}],
  ['wide, from right to left', 1280, { dir: 'rtl' }],
  ['in German and dark', 480, { locale: 'de' }],
] as const)
  test(`[C16] the player is accessible: ${name}`, async ({ replay: { page } }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme: 'locale' in query ? 'dark' : 'light' });
    await page.goto(`${page.url()}&${new URLSearchParams(query).toString()}`);
    await expect(said(page)).toHaveText('First', { timeout: 15_000 });
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

test('[C16] [C4] nothing private is in what is kept', async ({ page, openSite, site }) => {
  const shop = await openSite(canaryPages);
  await share(page, shop, { mode: 'private' });
  await page.evaluate(changeEverything);
  await page.locator('#typed').pressSequentially('canary-typed');
  await settle(page, shop);
  await site.keep(
    'canaries',
    shop.line.frames.map((frame, index) => ({ at: BEGIN + index, frame })),
  );
  const chunks = await site.store.read('canaries', { after: '', now: 0, mostBytes: 1e9 });
  const parts = chunks.flatMap(({ bytes }) => readEntries(new Uint8Array(bytes)).map(({ part }) => part));
  let text = '';
  let packed: Uint8Array[] = [];
  for (const part of parts) {
    const head = readFrameHead(part);
    packed.push(part.subarray(FRAME_HEAD_BYTES));
    if (!head.ok || head.value.part + 1 < head.value.parts) continue;
    text += gunzipSync(Buffer.concat(packed)).toString();
    packed = [];
  }
  expect(text).toContain('settled');
  expect(text.match(/canary[\w-]*/gi)).toBeNull();
});
