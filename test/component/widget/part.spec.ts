import { expect, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

const picker = (page: Page) => page.getByRole('dialog', { name: 'Choose the part that Mara may see' });

async function openPicker(page: Page) {
  await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
  await page.getByRole('button', { name: 'A part of this page only' }).click();
  await picker(page).waitFor();
}

// Each of them opens a site, a session and a share.
test.slow();

test('[K20] [C8] a part is chosen with the pointer, held over reloads, and nothing is shown where it is not', async ({
  page,
  site,
}) => {
  const sessionId = await site.join('/shop/parts.html');
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await openPicker(page);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  const tents = page.getByRole('heading', { name: 'Ridge tent' });
  await tents.hover({ force: true });
  await expect(picker(page).getByRole('status')).toHaveText('h2: Ridge tent');
  // What holds it, by the key, and then the press.
  await page.keyboard.press('ArrowUp');
  await expect(picker(page).getByRole('status')).toHaveText('section: Our tents');
  await page.keyboard.press('Enter');
  const banner = page.getByRole('region', { name: 'Mara sees a part of this page', exact: true });
  await expect(banner).toBeVisible();
  expect((await site.agent.event(sessionId, 'share-narrowed')).part).toBe('section');
  await page.reload();
  await expect(banner).toContainText(/\d:\d\d/);
  await page.goto(page.url().replace('parts', 'index'));
  const nothing = page.getByRole('region', { name: 'Mara sees nothing of this page' });
  await expect(nothing).toContainText('The part that you share is not on this page.');
  await page.goBack();
  await expect(banner).toContainText(/\d:\d\d/);
  await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
  await page.getByRole('button', { name: 'All of the page' }).click();
  await page.getByRole('button', { name: 'Keep as it is' }).click();
  await expect(page.getByRole('region', { name: 'Mara sees this page', exact: true })).toBeVisible();
  await expect(page.getByText('You show all of the page again.')).toBeVisible();
});

test('[K20] [K14] by keyboard alone; Escape leaves everything as it was; the page gets none of it', async ({
  page,
  site,
}) => {
  const sessionId = await site.join('/shop/parts.html');
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await page.evaluate(() => {
    document.title = 'untouched';
    for (const type of ['click', 'keydown', 'pointerdown'])
      document.querySelector('main')?.addEventListener(type, () => (document.title = `got ${type}`));
  });
  await openPicker(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Change what you share' })).toBeVisible();
  expect(site.agent.events(sessionId).some(({ type }) => type === 'share-narrowed')).toBe(false);
  await page.getByRole('button', { name: 'A part of this page only' }).focus();
  await page.keyboard.press('Enter');
  const said = picker(page).getByRole('status');
  await expect(said).toContainText('main');
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText('h1: Tents');
  for (const text of ['p: Basket', 'section: Our tents', 'section: Orders']) {
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText(text);
  }
  await page.keyboard.press('Enter');
  expect((await site.agent.event(sessionId, 'share-narrowed')).part).toBe('section');
  expect(await page.title()).toContain('untouched');
  // A script cannot widen what is seen.
  await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
  await page.getByRole('button', { name: 'All of the page' }).evaluate((button: HTMLElement) => button.click());
  await page.getByRole('button', { name: 'Keep as it is' }).click();
  await expect(page.getByRole('region', { name: 'Mara sees a part of this page', exact: true })).toBeVisible();
});

test('[K20] another tab that does not know the part shows nothing', async ({ page, site, context }) => {
  const sessionId = await site.join('/shop/parts.html');
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await openPicker(page);
  await page.getByRole('heading', { name: 'Ridge tent' }).hover({ force: true });
  await page.mouse.down();
  await page.mouse.up();
  await site.agent.event(sessionId, 'share-narrowed');
  const other = await context.newPage();
  await other.goto(page.url());
  const bar = other.getByRole('region', { name: 'Mara sees nothing of this page' });
  await expect(bar).toBeVisible();
  await other.getByRole('button', { name: 'Open help' }).click();
  await expect(bar).toContainText('The part that you share is not on this page.');
});
