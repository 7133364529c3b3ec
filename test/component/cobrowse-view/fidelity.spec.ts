import { expect, type Page } from '@playwright/test';
import { difference } from './compare.ts';
import { test } from './view-test.ts';
import type { Viewing } from './viewing.ts';

const SIZE = { width: 800, height: 600 };
/** Of all pixels, on a page that has settled. */
const MOST_DIFFERENT = 0.01;

async function openCustomer(page: Page, viewing: Viewing, name: string): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.goto(`${viewing.site.consoleUrl}/pages/${name}.html`);
  await page.locator('html[data-recorded]').waitFor();
  await expect.poll(() => page.evaluate(() => window.recorded.length)).toBeGreaterThan(1);
}

const taken = (page: Page) => page.evaluate(() => window.recorded.splice(0));

/** The frame as it is on the screen: browsers draw a frame on whole pixels, wherever it is laid out. */
async function mirrored({ page }: Viewing): Promise<Buffer> {
  const { x = 0, y = 0 } = (await page.locator('casement-page-mirror iframe').boundingBox()) ?? {};
  return page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), ...SIZE } });
}

async function expectSame(customer: Page, viewing: Viewing): Promise<void> {
  const compare = async () => difference(viewing.page, await customer.screenshot(), await mirrored(viewing));
  await expect.poll(compare, { timeout: 8000 }).toBeLessThanOrEqual(MOST_DIFFERENT);
}

test.beforeEach(async ({ viewing }) => {
  await viewing.page.setViewportSize({ width: 1100, height: 860 });
});

for (const name of ['form', 'table', 'shadow', 'svg', 'rtl', 'dark']) {
  test(`[A11] the ${name} page looks as the customer's, from the start and after changes`, async ({
    context,
    viewing,
  }) => {
    const customer = await context.newPage();
    await openCustomer(customer, viewing, name);
    await viewing.show(await taken(customer));
    await viewing.page.getByRole('button', { name: 'Fit' }).click();
    await viewing.page.evaluate(() => {
      // What we draw over the picture is not of the customer's page.
      const root = document.querySelector('casement-page-mirror')?.shadowRoot;
      root?.querySelectorAll('casement-customer-pointer, casement-watermark').forEach((one) => one.remove());
    });
    await expectSame(customer, viewing);
    const before = await customer.screenshot();
    await customer.evaluate('act()');
    await expect.poll(() => customer.evaluate(() => window.recorded.length)).toBeGreaterThan(0);
    // The recorder waits a moment before it tells of scrolling.
    await customer.waitForTimeout(400);
    expect(await difference(viewing.page, before, await customer.screenshot())).toBeGreaterThan(0);
    await viewing.change(...(await taken(customer)));
    await expectSame(customer, viewing);
    expect(viewing.resyncs).toBe(0);
    expect(viewing.errors).toEqual([]);
  });
}

test('[A11] a snapshot in the middle of a session looks the same as the changes before it', async ({
  context,
  viewing,
}) => {
  const customer = await context.newPage();
  await openCustomer(customer, viewing, 'form');
  await customer.evaluate('act()');
  await customer.reload();
  await customer.locator('html[data-recorded]').waitFor();
  await customer.locator('#name').fill('Dana again');
  await customer.locator('#notes').fill('A late snapshot');
  await taken(customer);
  await customer.evaluate(() => window.takeSnapshot());
  await viewing.show(await taken(customer));
  await expect(viewing.picture.locator('#notes')).toHaveValue('A late snapshot');
  await expect(viewing.picture.locator('#name')).toHaveValue('Dana again');
});
