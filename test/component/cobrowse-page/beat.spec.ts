import { expect } from '@playwright/test';
import { shop } from './sample-pages.ts';
import { settle, share, test } from './site-test.ts';

test('[A11] a page that stands still says so every second, while somebody watches and only then', async ({
  page,
  openSite,
}) => {
  const site = await openSite(shop);
  const beats = () => site.line.frames.filter(({ text }) => text === '{"events":[]}').length;
  await share(page, site);
  await expect.poll(beats, { timeout: 15_000 }).toBeGreaterThan(1);
  await settle(page, site);
  const before = beats();
  await expect.poll(beats, { timeout: 15_000 }).toBeGreaterThan(before);
  expect(site.line.snapshots).toBe(1);

  site.line.say({ type: 'watched', isWatched: false });
  await expect.poll(() => page.evaluate(() => window.shop.states.at(-1))).toBe('unwatched');
  const { length } = site.line.frames;
  await page.waitForTimeout(2500);
  expect(site.line.frames).toHaveLength(length);
});
