import { expect } from '@playwright/test';
import type {} from '../../../widget/loader/command-queue.ts';
import { test } from './widget-site.ts';

test('[widget] the page loads the loader and the launcher only, and nothing of anybody else', async ({
  page,
  site,
  relay,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).waitFor();
  expect(requests.filter((url) => !url.startsWith(relay.url))).toEqual([]);
  expect(requests.some((url) => url.endsWith('/widget/panel.js'))).toBe(false);
  expect(site.problems).toEqual([]);
});

test('[widget] a second script tag changes nothing', async ({ page, site, relay }) => {
  await page.route('**/shop/index.html', async (route) => {
    const response = await route.fetch();
    const tag = /<script async[^>]*><\/script>/;
    const body = (await response.text()).replace(tag, (found) => found + found);
    await route.fulfill({ response, body });
  });
  const loads: string[] = [];
  page.on('request', (request) => loads.push(request.url()));
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).waitFor();
  expect(loads.filter((url) => url === `${relay.url}/widget/loader.js`).length).toBeGreaterThan(0);
  await expect(page.locator('casement-help')).toHaveCount(1);
});

test('[widget] the launcher comes back when a framework swaps the body', async ({ page, site }) => {
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).click();
  await expect(page.getByLabel('Session key')).toBeVisible();
  await page.getByLabel('Session key').fill('7HK');
  await page.evaluate(() => {
    document.body = document.createElement('body');
    history.pushState({}, '', '/shop/boots');
    document.dispatchEvent(new Event('turbo:load'));
  });
  await expect(page.getByLabel('Session key')).toHaveValue('7HK');
});

test('[widget] calls made before the script was there are carried out', async ({ page, site }) => {
  await page.addInitScript(() => {
    const calls: unknown[][] = [];
    const stub = (...call: unknown[]) => {
      calls.push(call);
    };
    Object.assign(window, { Casement: Object.assign(stub, { q: calls }), opened: 0 });
    window.Casement?.('on', 'opened', () => Object.assign(window, { opened: 1 }));
    window.Casement?.('open');
  });
  await site.open();
  await expect(page.getByLabel('Session key')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { opened: number }).opened)).toBe(1);
  await page.evaluate(() => window.Casement?.('shutdown'));
  await expect(page.locator('casement-help')).toHaveCount(0);
  await page.evaluate(() => window.Casement?.('open'));
  await expect(page.getByLabel('Session key')).toBeVisible();
});

test('[widget] an old browser is told so in place of the launcher, and loads nothing else', async ({ page, site }) => {
  const loads: string[] = [];
  page.on('request', (request) => loads.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    delete (HTMLElement.prototype as Partial<HTMLElement>).inert;
  });
  await site.open();
  await page.getByText('Help', { exact: true }).click();
  await expect(page.getByText('Your browser is too old for chat.')).toBeVisible();
  expect(loads.filter((path) => path.startsWith('/widget/')).toSorted()).toEqual([
    '/widget/loader.js',
    '/widget/show-unsupported-note.js',
  ]);
});
