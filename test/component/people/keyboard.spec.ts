import { expect, test } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { ENTRY, commands, show } from './people-driver.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
  await mount(page, ENTRY);
});

test('[H1] a transfer by keyboard alone: search, list, note, button', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Transfer session' })).toBeFocused();
  await expect(page.getByRole('option', { name: /Tomas/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Tomas/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Jonah/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(page.getByRole('option', { name: /Tomas/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By hand.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Transfer to Tomas' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await commands(page)).toMatchObject([{ name: 'session:transfer', input: { note: 'By hand.', stays: false } }]);
});

test('Escape closes a sheet and gives the focus back to what opened it; behind it nothing is reachable', async ({
  page,
}) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Transfer session' })).toBeFocused();
  for (const part of ['.main', 'casement-session-tabs']) {
    await expect(page.locator(`casement-session-panel >> ${part}`).first()).toHaveAttribute('inert');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Transfer' })).toBeFocused();
});

test('[F1] the focus goes from taking a session to what can be done in it', async ({ page }) => {
  await show(page, 'waiting');
  await page.getByRole('button', { name: 'Take', exact: true }).focus();
  await page.evaluate(() => (window.people.then = 'mine'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^See page/ })).toBeFocused();
});
