import { expect, test, type Page } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { commands, show } from './console-driver.ts';

const ENTRY = '../console/console-page.ts';
const rung = (page: Page) => page.locator('casement-ladder').getByRole('button', { name: /^Control/ });
const ask = (page: Page) => page.getByRole('button', { name: 'Ask', exact: true });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await mount(page, ENTRY);
});

test('[C8] [D1] control is asked for in place, the least first, by pointer', async ({ page }) => {
  await show(page, 'page');
  await rung(page).click();
  await expect(rung(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('radio', { name: 'Point and draw' })).toBeChecked();
  await page.getByRole('radio', { name: 'Click' }).check();
  await expect(page.getByText('You point, scroll and click.')).toBeVisible();
  await ask(page).click();
  await expect(page.getByRole('radio')).toHaveCount(0);
  expect(await commands(page)).toEqual([{ name: 'share:request', input: { scope: 'click' } }]);
});

test('[C8] the choice is one of keys too: Escape closes it, and the focus is back on the rung', async ({ page }) => {
  await show(page, 'page');
  await rung(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Point and draw' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Scroll' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(rung(page)).toBeFocused();
  expect(await commands(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(rung(page)).toBeFocused();
  expect(await commands(page)).toEqual([{ name: 'share:request', input: { scope: 'point' } }]);
});

test('[D1] what is allowed is said with its time, more can be asked for, and it is given back', async ({ page }) => {
  await show(page, 'control');
  await expect(rung(page)).toContainText(/4:\d\d left|5:00 left/);
  await expect(page.getByText('You may scroll and click. Dana’s own hand always wins.')).toBeVisible();
  await rung(page).click();
  await expect(page.getByRole('radio', { name: 'Click (On)' })).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'Type' })).toBeChecked();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Give back' }).click();
  expect(await commands(page)).toEqual([{ name: 'share:stop', input: { grantId: 'grant-point', reason: 'asked' } }]);
});

test('[A11] [C15] control says why it is off: no page, another question, a refusal', async ({ page }) => {
  const reasons = [
    ['chat', 'See the page first'],
    ['pageAndAsked', 'Another question is open'],
    ['refusedControl', 'Dana refused a moment ago'],
  ] as const;
  for (const [sample, reason] of reasons) {
    await show(page, sample);
    await expect(rung(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(rung(page)).toHaveAttribute('title', reason);
    await rung(page).click({ force: true });
    await expect(page.getByRole('radio')).toHaveCount(0);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Dana refused. The chat goes on.' })).toBeVisible();
  expect(await commands(page)).toEqual([]);
});

test('[C12] [D1] an open question for control is said with the two words and can be withdrawn', async ({ page }) => {
  await show(page, 'askedControl');
  await expect(page.getByText('Asked to scroll and click. You both see: maple lantern')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  expect(await commands(page)).toEqual([{ name: 'share:withdraw', input: { requestId: 'request-2' } }]);
});

test('[A9] what to ask for on arrival is nothing at first, and what was chosen last from then on', async ({ page }) => {
  await page.evaluate(() => window.driver.showTicket('start'));
  const choice = page.getByLabel('On arrival, ask for');
  await expect(choice).toHaveValue('nothing');
  await expect(choice.getByRole('option')).toHaveText([
    'Nothing, chat only',
    'The page',
    'Control of the page',
    'The screen',
  ]);
  await choice.selectOption('Control of the page');
  await page.getByRole('button', { name: 'Create key and link' }).click();
  await show(page, 'chat');
  await page.evaluate(() => window.driver.showTicket('start'));
  await expect(choice).toHaveValue('click');
  await page.getByRole('button', { name: 'Create key and link' }).click();
  const chosen = { portalId: 'fernway-help', keyMinutes: 60, onArrival: 'click' };
  expect(await page.evaluate(() => window.driver.starts)).toEqual([chosen, chosen]);
});
