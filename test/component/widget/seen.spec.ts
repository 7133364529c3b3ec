import { expect, type Frame, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

const look = (page: Page) => page.getByRole('button', { name: 'What Mara sees' }).click();

/** The rebuilt page, in the mirror's frame. */
async function picture(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.parentFrame()?.url().includes('/mirror/of/fernway-help'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() ?? page.mainFrame();
}

// Each of them opens a site, a session and a share.
test.slow();

test('[K6] the customer sees what leaves the page, made by the same replayer on the same other origin', async ({
  page,
  site,
}) => {
  const sessionId = await site.join('/shop/parts.html');
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.value = 'private-value';
    document.querySelector('main')?.append(field);
  });
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await look(page);
  await expect(page.getByRole('heading', { name: 'What Mara sees' })).toBeVisible();
  const inner = await picture(page);
  await expect.poll(() => inner.evaluate(() => document.body.textContent)).toContain('Ridge tent');
  expect(inner.parentFrame()?.url()).not.toContain(new URL(page.url()).origin);
  const values = () => inner.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
  expect((await values()).join()).not.toContain('private-value');
  // It goes on with the page.
  await page.evaluate(() => document.querySelector('h2')?.append(' for three'));
  await expect.poll(() => inner.evaluate(() => document.body.textContent)).toContain('Ridge tent for three');
  // What the browser says of the mirror's own page: features that it does not know, scripts that do not run.
  expect(site.problems.filter((text) => !/Permissions-Policy|Blocked script execution/.test(text))).toEqual([]);
});

test('[K6] [K20] a part that is chosen is all there is in the picture', async ({ page, site }) => {
  const sessionId = await site.join('/shop/parts.html');
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
  await page.getByRole('button', { name: 'A part of this page only' }).click();
  await page.getByRole('heading', { name: 'Ridge tent' }).hover({ force: true });
  await page.mouse.down();
  await page.mouse.up();
  await site.agent.event(sessionId, 'share-narrowed');
  await look(page);
  const inner = await picture(page);
  await expect.poll(() => inner.evaluate(() => document.body.textContent)).toContain('Ridge tent');
  expect(await inner.evaluate(() => document.body.textContent)).not.toMatch(/2026-1042|Two people|Dana/);
});

test('[K6] it can be made larger and smaller without beginning anew; Escape goes back step by step', async ({
  page,
  site,
}) => {
  const sessionId = await site.join('/shop/parts.html');
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await look(page);
  const inner = await picture(page);
  await page.getByRole('button', { name: 'Larger' }).click();
  const large = page.getByRole('img', { name: 'This page as Mara sees it' });
  await expect.poll(async () => (await large.boundingBox())?.width).toBeGreaterThan(500);
  expect(inner.isDetached()).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await large.boundingBox())?.width).toBeLessThan(400);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'What Mara sees' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeVisible();
});

test('[K6] a site whose rules forbid the frame: a sentence says so, and sharing goes on', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await look(page);
  await expect(page.getByText('The rules of this site do not let us show the picture here.')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('region', { name: 'Mara sees this page' })).toBeVisible();
});
