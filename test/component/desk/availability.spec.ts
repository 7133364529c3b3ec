import { expect, test, type Page } from '@playwright/test';
import type { Unavailable } from '#shared/protocol/desk.ts';
import { answerWith, calls, connect, openDesk, showDesk } from './desk-driver.ts';
import { busyDesk } from './sample-desk.ts';

const status = (page: Page) => page.getByRole('button', { name: /^Your status:/ });
const withReasons = (...reasons: Unavailable[]) => {
  const desk = busyDesk(Date.now());
  const load = reasons.includes('full') ? 3 : 1;
  return { ...desk, availability: { ...desk.availability, reasons, load } };
};

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDesk(page);
});

test('[G10] [G11] [G12] [G13] each reason against offers is a word in the bar and a sentence behind it', async ({
  page,
}) => {
  const reasons: Array<[Unavailable, string, RegExp]> = [
    ['offline', 'Offline', /does not reach/],
    ['opted-out', 'No new offers', /Automatic assignment is off/],
    ['idle', 'Away', /longer than your idle limit/],
    ['locked', 'Away', /screen is locked/],
    ['frozen', 'Away', /put the page to sleep/],
    ['full', 'Full', /You have 3 of 3 sessions/],
    ['missed-offers', 'Away', /did not answer several offers/],
  ];
  await showDesk(page, withReasons());
  await expect(status(page)).toContainText('Available');
  await status(page).click();
  for (const [reason, word, sentence] of reasons) {
    await showDesk(page, withReasons(reason));
    await expect(status(page)).toContainText(word);
    await expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
  }
  await showDesk(page, withReasons('idle', 'full'));
  await expect(page.locator('#panel li')).toHaveCount(2);
});

test('[G13] the switch turns automatic assignment off where that is permitted, and says why where it is not', async ({
  page,
}) => {
  await showDesk(page, withReasons());
  await status(page).click();
  const assign = page.getByRole('switch', { name: 'Automatic assignment' });
  await assign.click();
  expect(await calls(page)).toEqual([['setTakesOffers', false]]);
  await showDesk(page, withReasons('opted-out'));
  await expect(assign).not.toBeChecked();
  await showDesk(page, { ...withReasons(), permissions: [] });
  await expect(assign).toBeChecked();
  await expect(assign).toHaveAccessibleDescription(/You may not switch it off/);
  await assign.press('Space');
  await expect(assign).toBeChecked();
  expect(await calls(page)).toHaveLength(1);
});

test('[G13] a switch that the relay refuses goes back and says why', async ({ page }) => {
  await showDesk(page, withReasons());
  await answerWith(page, 'not-allowed');
  await status(page).click();
  await page.getByRole('switch', { name: 'Automatic assignment' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not-allowed' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Automatic assignment' })).toBeChecked();
});

test('who missed offers says "I am here"', async ({ page }) => {
  await showDesk(page, withReasons('missed-offers'));
  await status(page).click();
  await page.getByRole('button', { name: 'I am here' }).click();
  expect(await calls(page)).toEqual([['setTakesOffers', true]]);
});

test('Escape closes the panel and gives the focus back; leaving it closes it, too', async ({ page }) => {
  await showDesk(page, withReasons());
  await status(page).press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('switch', { name: 'Automatic assignment' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(status(page)).toBeFocused();
  await expect(status(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(status(page)).toHaveAttribute('aria-expanded', 'false');
});

test('without a connection nobody is available', async ({ page }) => {
  await expect(status(page)).toContainText('Connecting');
  await showDesk(page, withReasons());
  await connect(page, 'offline');
  await expect(status(page)).toContainText('Offline');
});
