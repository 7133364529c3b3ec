import { expect, test, type Page } from '@playwright/test';
import { answerWith, calls, openDesk, showDesk } from './desk-driver.ts';
import { busyDesk } from './sample-desk.ts';

const desk = () => busyDesk(Date.now());
const openSettings = async (page: Page) => {
  await page.getByRole('button', { name: 'More: settings, sound' }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
};

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDesk(page);
  await showDesk(page, desk());
  await openSettings(page);
});

test('[E16] automatic assignment, sounds, idle limit and favourites are saved as they are changed', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
  await page.getByRole('switch', { name: 'Automatic assignment' }).click();
  await page.getByRole('switch', { name: 'Sounds' }).click();
  await page.getByLabel('Count as idle after').selectOption('15 minutes');
  await page.getByRole('switch', { name: 'Technical' }).click();
  const before = desk().preferences;
  await expect
    .poll(() => calls(page))
    .toEqual([
      ['setTakesOffers', false],
      ['savePreferences', { ...before, sounds: false }],
      ['savePreferences', { ...before, idleMinutes: 15 }],
      ['savePreferences', { ...before, favourites: ['billing', 'technical'] }],
    ]);
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
});

test('[E16] what was not saved goes back and says so', async ({ page }) => {
  await answerWith(page, 'busy');
  await page.getByRole('switch', { name: 'Sounds' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved.' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Sounds' })).toBeChecked();
  await page.getByLabel('Count as idle after').selectOption('15 minutes');
  await expect(page.getByLabel('Count as idle after')).toHaveValue('');
});
