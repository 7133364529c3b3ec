import { expect, test } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { commands, show } from './console-driver.ts';

const ENTRY = '../console/console-page.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await mount(page, ENTRY);
});

test('[A1] [A3] [A4] the start card sends the portal and lifetime chosen', async ({ page }) => {
  await page.evaluate(() => window.driver.showTicket('start'));
  await page.getByLabel('Dana enters through').selectOption('Fernway Trade');
  await expect(page.getByLabel('Key is valid for')).toHaveValue('30');
  await page.getByLabel('Key is valid for').selectOption('15 minutes');
  await page.getByRole('button', { name: 'Create key and link' }).click();
  expect(await page.evaluate(() => window.driver.starts)).toEqual([
    { portalId: 'fernway-trade', keyMinutes: 15, onArrival: 'nothing' },
  ]);
});

test('[E3] a session of another agent is named and cannot be started over', async ({ page }) => {
  await page.evaluate(() => window.driver.showTicket('foreign'));
  await expect(page.getByText('Tomas has a session on this ticket.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create key and link' })).toHaveCount(0);
});

test('[A5] [A8] key and link can be copied; a new key and the end ask first', async ({ page }) => {
  await show(page, 'invited');
  await expect(page.getByRole('button', { name: 'Copy key' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel key' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await commands(page)).toEqual([
    { name: 'key:renew', input: { keyMinutes: 60 } },
    { name: 'session:end', input: {} },
  ]);
});

test('[J9] who came is confirmed at once, rejected after a question', async ({ page }) => {
  await show(page, 'arrived');
  await page.getByRole('button', { name: 'Not Dana' }).click();
  await page.keyboard.press('Escape');
  expect(await commands(page)).toEqual([]);
  await page.getByRole('button', { name: 'This is Dana' }).click();
  await page.getByRole('button', { name: 'Not Dana' }).click();
  await page.getByRole('button', { name: 'End, not Dana' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await commands(page)).toEqual([
    { name: 'customer:confirm', input: {} },
    { name: 'customer:reject', input: {} },
  ]);
});

test('[C12] [C13] the screen is asked for, withdrawn and stopped by one button each', async ({ page }) => {
  await show(page, 'chat');
  await page.getByRole('button', { name: /^Screen/ }).click();
  await show(page, 'asked');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await show(page, 'live', 'live');
  await page.getByRole('button', { name: /^Stop/ }).click();
  expect(await commands(page)).toEqual([
    { name: 'share:request', input: { scope: 'screen' } },
    { name: 'share:withdraw', input: { requestId: 'request-1' } },
    { name: 'share:stop', input: { grantId: 'grant-1', reason: 'asked' } },
  ]);
});

test('[C15] a paused rung does not ask, says why, and says when it can', async ({ page }) => {
  await show(page, 'refused');
  const rung = page.getByRole('button', { name: /^Screen/ });
  await expect(rung).toHaveAttribute('aria-disabled', 'true');
  await expect(rung).toContainText(/in 0:4\d/);
  await rung.click({ force: true });
  expect(await commands(page)).toEqual([]);
});

test('[A12] the end asks first, with the focus on the safe answer', async ({ page }) => {
  await show(page, 'live', 'live');
  await page.getByRole('button', { name: 'End session' }).click();
  await expect(page.getByRole('button', { name: 'Keep talking' })).toBeFocused();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await commands(page)).toEqual([{ name: 'session:end', input: {} }]);
});

test('[E7] the external key is changed from the menu and from the Customer tab', async ({ page }) => {
  await show(page, 'chat');
  await page.getByRole('button', { name: 'More about this session' }).click();
  await page.getByRole('menuitem', { name: 'Change external key' }).click();
  const field = page.getByRole('textbox', { name: 'External key' });
  await expect(field).toBeFocused();
  await field.fill('CRM-77');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Change external key' })).toBeFocused();
  expect(await commands(page)).toEqual([{ name: 'external-key:set', input: { value: 'CRM-77' } }]);
});

test('[E14] the note stores itself after a pause and before the wrap-up is finished', async ({ page }) => {
  await show(page, 'wrapUp');
  const note = page.getByRole('textbox', { name: 'Internal note' });
  await note.fill('First.');
  await expect.poll(() => commands(page)).toEqual([{ name: 'note:save', input: { text: 'First.' } }]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await note.fill('Second.');
  await page.getByRole('button', { name: 'Finish and write to ticket' }).click();
  await expect
    .poll(async () => (await commands(page)).slice(1))
    .toEqual([
      { name: 'note:save', input: { text: 'Second.' } },
      { name: 'wrap-up:finish', input: {} },
    ]);
});

test('[K2] a failed delivery says why, that nothing is lost, and is tried again', async ({ page }) => {
  await show(page, 'failed');
  await expect(page.getByText('The help desk refused the sign-in of Casement.')).toBeVisible();
  await expect(page.getByText('Nothing is lost: the text is kept here.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await commands(page)).toEqual([{ name: 'delivery:retry', input: { deliveryId: 'delivery-1' } }]);
  await show(page, 'delayed');
  await expect(page.getByText(/Next try in 0:\d\d\./)).toBeVisible();
});
