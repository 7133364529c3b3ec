import { expect, test } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { mount } from '../ui/mount.ts';
import { calls, openedTickets, showDesk } from './desk-driver.ts';
import { busyDesk, offerOf, tomas, withOffer } from './sample-desk.ts';

const queues = { name: /^Queues, \d+ waiting$/ };

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await mount(page, '../desk/frame-page.ts');
});

test('[G3] an offer above a running session is short, leaves the typing alone and says what stays', async ({
  page,
}) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.pressSequentially('Hel');
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now(), 30, 'billing-1')));
  await page.keyboard.type('lo');
  await expect(message).toHaveValue('Hello');
  const card = page.getByRole('region', { name: 'Session offered: Priya' });
  await expect(card).toContainText('Accept opens ticket #48220. Lena stays connected.');
  await expect(card).not.toContainText('Why you');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await stickingOut(page)).toEqual([]);
});

test('[E3] a session on another ticket is one press away', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await expect(page.getByText('Dana is still connected')).toBeVisible();
  await expect(page.locator('casement-elsewhere')).toContainText(/Ticket #48213, 6:\d\d/);
  await page.getByRole('button', { name: 'Return' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48213']);
});

test('the queues open in place of the ticket, which keeps what was typed; Back and the button close them', async ({
  page,
}) => {
  await showDesk(page, busyDesk(Date.now()));
  await page.getByRole('textbox', { name: 'Message' }).fill('Half a th');
  await expect(page.getByRole('button', queues)).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('button', queues).press('Enter');
  await expect(page.locator('button.row').first()).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the ticket' }).press('Enter');
  await expect(page.getByRole('button', queues)).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Half a th');
  await page.getByRole('button', queues).click();
  await page.locator('button.row', { hasText: 'Priya' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48220']);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  expect(await calls(page)).toEqual([['take', 'billing-1']]);
});

test('[I11] [K19] over the queues the agent sees who watches, and can look up who did', async ({ page }) => {
  const screen = { state: 'off' as const };
  const watchedBy = [{ monitorId: 'one', watcher: tomas, reason: 'First week', screen }];
  await showDesk(page, busyDesk(Date.now()), { watchedBy });
  await page.getByRole('button', queues).click();
  await expect(page.getByText(/Tomas/).first()).toBeVisible();
  await page.getByRole('button', { name: 'More: settings, sound' }).click();
  await page.getByRole('menuitem', { name: 'Who watched me' }).click();
  await expect(page.getByRole('heading', { name: 'Who watched me' })).toBeVisible();
});
