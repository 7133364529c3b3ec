import { expect, test, type Page } from '@playwright/test';
import { answerWith, calls, connect, openDesk, openedTickets, showDesk } from './desk-driver.ts';
import { busyDesk, quietDesk, teamlessDesk, waitingRow, withRows } from './sample-desk.ts';

const rows = (page: Page) => page.locator('button.row');
const names = (page: Page) => page.locator('button.row b').allTextContents();
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await openDesk(page);
});

test('[F1] [F3] the personal queue stands first, then favourites, then the other teams', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  const heads = await page.getByRole('heading', { level: 3 }).allTextContents();
  expect(heads.map((text) => text.trim())).toEqual(['Mine', 'Billing', 'Orders', 'Technical']);
  expect(await names(page)).toEqual(['Dana', 'Ines invites you', 'Priya', 'Lena', 'Owen']);
});

test('[A18] the marks stay literal in every language', async ({ page }) => {
  await openDesk(page, { locale: 'de' });
  await showDesk(page, busyDesk(Date.now()));
  for (const mark of ['[Browser]', '[Chat]', '[Screen]']) await expect(page.getByText(mark).first()).toBeVisible();
});

test('[F8] wait times tick by the relay’s clock, not by the one of this computer', async ({ page }) => {
  const ahead = 3_600_000;
  await page.evaluate((ms) => void (window.desk.port.ahead = ms), ahead);
  const now = Date.now() + ahead;
  await showDesk(
    page,
    withRows(busyDesk(now), 'billing', () => [waitingRow('one', now, { waitingSince: now - 58_000 })]),
  );
  await expect(row(page, 'Refund').getByText(/^0:5[89]$/)).toBeVisible();
  await expect(row(page, 'Refund').getByText(/^1:0\d$/)).toBeVisible();
});

test('[F8] rows are sorted by wait, name or topic, and found by any of their words', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'By name' }).click();
  expect((await names(page)).slice(2, 4)).toEqual(['Lena', 'Priya']);
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'By topic' }).click();
  expect((await names(page)).slice(2, 4)).toEqual(['Priya', 'Lena']);
  await page.getByRole('searchbox').fill('WHITE pagé');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByText('Nothing fits “nothing like it”.')).toBeVisible();
});

test('[G6] [G7] overdue, exhausted and offered sessions say so', async ({ page }) => {
  const now = Date.now();
  await showDesk(page, busyDesk(now));
  await expect(row(page, 'Priya').getByText('overdue')).toBeVisible();
  await expect(row(page, 'Owen').filter({ hasText: 'white' }).last()).toContainText('asking Tomas');
  const exhausted = waitingRow('tired', now, { customer: 'Lena', isExhausted: true });
  await showDesk(
    page,
    withRows(busyDesk(now), 'billing', () => [exhausted]),
  );
  await expect(row(page, 'Lena').getByText('nobody took it')).toBeVisible();
});

test('[F5] a star makes a favourite; the bubble of the team chat takes its place until it is read', async ({
  page,
}) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  await page.getByRole('button', { name: 'Make Orders a favourite' }).click();
  await expect(page.getByRole('button', { name: 'Billing is a favourite; remove' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await calls(page)).toEqual([
    ['savePreferences', { sounds: true, favourites: ['billing', 'orders'], idleMinutes: null }],
  ]);
  await expect(page.getByRole('button', { name: /Technical a favourite/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Technical: 2 new team messages' }).click();
  await expect(page.getByRole('textbox', { name: 'Message to Technical' })).toBeFocused();
  expect((await calls(page)).at(-1)).toEqual(['openChat', 'technical']);
  const read = { ...desk, queues: desk.queues.map((queue) => ({ ...queue, unread: 0 })) };
  await showDesk(page, read, { chats: { technical: [] } });
  await page.getByRole('button', { name: 'Back to the queues' }).click();
  await expect(page.getByRole('button', { name: 'Make Technical a favourite' })).toBeVisible();
});

test('[F6] Get next takes one and opens its ticket; when it cannot, it says why', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  await page.getByRole('button', { name: 'Get next' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48220']);
  expect(await calls(page)).toEqual([['next']]);

  await answerWith(page, 'not-found');
  await page.getByRole('button', { name: 'Get next' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Somebody else was first.' })).toBeVisible();

  for (const [view, reason] of [
    [quietDesk(desk.now), 'Nobody is waiting.'],
    [teamlessDesk(desk.now), 'You may not take the next session.'],
    [{ ...desk, availability: { ...desk.availability, load: 3 } }, 'You have 3 of 3 sessions.'],
  ] as const) {
    await showDesk(page, view);
    await expect(page.getByRole('button', { name: 'Get next' })).toHaveAccessibleDescription(new RegExp(reason));
  }
  expect(await calls(page)).toHaveLength(2);
});

test('arrow keys, Home and End move between rows of all queues; Enter opens details, Escape is not needed', async ({
  page,
}) => {
  await showDesk(page, busyDesk(Date.now()));
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Priya')).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Billing is a favourite; remove' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ines invites you' })).toBeFocused();
  await page.getByRole('button', { name: 'Back to the queues' }).press('Enter');
  await expect(row(page, 'Ines')).toBeFocused();
});

test('updates never move the row that has the focus: new rows wait, lost ones keep their place', async ({ page }) => {
  const now = Date.now();
  const desk = busyDesk(now);
  await showDesk(page, desk);
  await row(page, 'Lena').focus();
  const before = await row(page, 'Lena').boundingBox();
  const longest = waitingRow('billing-0', now, { customer: 'Kofi', waitingSince: now - 900_000, position: 1 });
  const others = desk.queues[3]?.rows.slice(1).map((one) => ({ ...one, position: 2 })) ?? [];
  await showDesk(
    page,
    withRows(desk, 'billing', () => [longest, ...others]),
  );
  await expect(row(page, 'Lena')).toBeFocused();
  expect(await row(page, 'Lena').boundingBox()).toEqual(before);
  await expect(row(page, 'Priya')).toContainText('no longer here');
  await page.getByRole('button', { name: 'Show 1 new row' }).click();
  expect((await names(page)).slice(2, 4)).toEqual(['Kofi', 'Lena']);
  await expect(page.getByRole('button', { name: /Show .* new/ })).toHaveCount(0);
});

test('empty queues teach, a desk that cannot be read says so and can be tried again', async ({ page }) => {
  await expect(page.getByText('The queues are loading')).toBeAttached();
  await showDesk(page, undefined, { failure: { code: 'busy', message: '' } });
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await calls(page)).toEqual([['retry']]);
  await showDesk(page, quietDesk(Date.now()), { failure: undefined });
  await expect(page.locator('.empty', { hasText: 'Nobody is waiting.' })).toHaveCount(3);
  await showDesk(page, teamlessDesk(Date.now()));
  await expect(page.getByText(/You are in no team yet/)).toBeVisible();
});

test('markup in names and topics is text', async ({ page }) => {
  const now = Date.now();
  const nasty = '<img src=x onerror=alert(1)> <b>bold</b>';
  await showDesk(
    page,
    withRows(busyDesk(now), 'billing', () => [waitingRow('nasty', now, { customer: nasty, topic: nasty })]),
  );
  await expect(row(page, nasty).first()).toBeVisible();
});

test('while the relay is away the queues stay readable and nothing can be taken', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await connect(page, 'offline');
  await expect(page.getByText('You are offline.').first()).toBeVisible();
  await row(page, 'Priya').click();
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveAccessibleDescription('You are offline.');
});
