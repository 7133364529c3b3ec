import { expect, test, type Page } from '@playwright/test';
import { busyDesk, waitingRow } from '../desk/sample-desk.ts';
import { asked, openBoard, openHome, showBoard, showDesk } from './board-driver.ts';
import { busyBoard, leadDesk, member, quietBoard } from './sample-board.ts';

const waiting = (page: Page) => page.getByRole('table', { name: 'Waiting in Billing' });
const agents = (page: Page) => page.getByRole('table', { name: 'Agents in Billing' });
const opens = (page: Page) => page.locator('casement-waiting-table .open');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  await openHome(page);
});

async function open(page: Page): Promise<void> {
  await openBoard(page);
  await showBoard(page, busyBoard(Date.now()));
}

test('[I1] a member has no dashboard; a rank that is taken away takes it along', async ({ page }) => {
  await open(page);
  await expect(waiting(page)).toBeVisible();
  await showDesk(page, busyDesk(Date.now()));
  await expect(page.getByRole('button', { name: 'Dashboard' })).toHaveCount(0);
  await expect(page.locator('casement-dashboard')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Queues' })).toBeVisible();
  expect(await asked(page)).toContainEqual({ name: 'team:close', input: { teamId: 'billing' } });
});

test('[I2] only the teams with a rank are listed, each with the rank; another one is asked for when chosen', async ({
  page,
}) => {
  await open(page);
  const teams = page.getByRole('navigation', { name: 'Your teams' }).getByRole('button');
  await expect(teams).toHaveCount(2);
  await expect(teams.first()).toContainText('You are team lead');
  await expect(teams.last()).toContainText('You are manager');
  await teams.last().click();
  await expect(teams.last()).toHaveAttribute('aria-current', 'true');
  expect(await asked(page)).toContainEqual({ name: 'team:open', input: { teamId: 'orders' } });
});

test('[I3] agents stand with state in words since when, load and sessions', async ({ page }) => {
  await open(page);
  const row = agents(page).getByRole('row', { name: /Tomas/ });
  await expect(row).toContainText('Member');
  await expect(row).toContainText('Available');
  await expect(row).toContainText(/since \d\d:\d\d/);
  await expect(row).toContainText('2 of 3 sessions');
  await expect(row).toContainText('[Browser]');
  await expect(row).toContainText('shares');
  await expect(agents(page).getByRole('row', { name: /Mara/ })).toContainText('is watched');
  await expect(agents(page).getByRole('row', { name: /Ines/ })).toContainText('Away');
});

test('[I5] [G7] the figures tick, and say in words that somebody waits too long', async ({ page }) => {
  await open(page);
  const figures = page.locator('casement-team-figures');
  await expect(figures).toContainText(/Longest wait\s+5:1\d\s+overdue/);
  await expect(figures.getByText('5:15')).toBeVisible();
  await expect(figures).toContainText(/86\s?%/);
  const row = waiting(page).getByRole('row', { name: /Priya/ });
  await expect(row).toContainText('Ines gave no answer, Jonah declined, nobody left to offer');
  await expect(row).toContainText('overdue');
});

test('[I5] arrow keys move over the rows, Enter opens; one of them is the tab stop', async ({ page }) => {
  await open(page);
  await opens(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(opens(page).nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(opens(page).first()).toBeFocused();
  await expect(opens(page).nth(1)).toHaveAttribute('tabindex', '-1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('waits');
});

test('[I5] nothing moves under the focus: who came waits behind a button, who is gone keeps the place', async ({
  page,
}) => {
  await open(page);
  await opens(page).nth(1).focus();
  const before = await opens(page).nth(1).boundingBox();
  const now = Date.now();
  const board = busyBoard(now);
  const others = [waitingRow('new-1', now, { customer: 'Noel' }), waitingRow('new-2', now, { customer: 'Aya' })];
  await showBoard(page, { ...board, waiting: [...others, ...board.waiting.slice(1)] });
  await expect(page.getByText('2 new')).toBeVisible();
  await expect(opens(page).nth(1)).toBeFocused();
  expect((await opens(page).nth(1).boundingBox())?.y).toBe(before?.y);
  await expect(waiting(page).getByRole('row', { name: /Priya/ })).toContainText('No longer waits here');
  await page.getByRole('button', { name: 'Show 2 new waiting sessions' }).click();
  await expect(opens(page)).toHaveCount(3);
  await expect(opens(page).first()).toBeFocused();
});

test('[I8] Accept takes the session, Assign opens the choice to whom', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Accept Lena' }).click();
  expect(await page.evaluate(() => window.board.port.calls)).toEqual([['take', 'billing-2']]);
  await page.getByRole('button', { name: 'Assign Priya' }).click();
  const sheet = page.getByRole('dialog', { name: 'Transfer session' });
  await expect(sheet).toBeVisible();
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('option', { name: /Technical/ }).click();
  await page.getByRole('button', { name: 'Transfer to Technical' }).click();
  await expect(sheet).toHaveCount(0);
  expect(await asked(page)).toContainEqual({
    name: 'session:transfer',
    input: { sessionId: 'billing-1', to: { kind: 'team', teamId: 'technical' }, note: '', stays: false },
  });
});

test('[I5] nobody waits and nobody is here: the page says what will stand where', async ({ page }) => {
  await openBoard(page);
  await expect(page.getByText('Loading the team')).toBeAttached();
  await showBoard(page, quietBoard(Date.now()));
  await expect(page.getByText(/^Nobody is waiting\./)).toBeVisible();
  await expect(page.getByText(/^No member below your rank is signed in\./)).toBeVisible();
  await expect(page.getByText(/^Nobody has come today\./)).toBeVisible();
});

test('a team that cannot be read says so and is asked for again', async ({ page }) => {
  await page.evaluate(() => void (window.board.relay.refusal = 'not-allowed'));
  await openBoard(page);
  await expect(page.getByRole('alert').filter({ hasText: 'The team could not be read' })).toBeVisible();
  await page.evaluate((board) => {
    window.board.relay.refusal = undefined;
    window.board.relay.board = board;
  }, busyBoard(Date.now()));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(waiting(page)).toBeVisible();
});

test('without the relay the last picture stays, says from when it is, and nothing can be taken', async ({ page }) => {
  await open(page);
  await expect(page.getByText(/^\s*Live, updated/)).toBeVisible();
  await page.evaluate(() => window.board.connect('offline'));
  await expect(page.getByText(/Not live\. The last picture is from/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept Lena' })).toHaveAttribute('aria-disabled', 'true');
});

test('[I5] the plot of today has a table with the same numbers', async ({ page }) => {
  await open(page);
  await page.getByText('As a table').click();
  const table = page.getByRole('table', { name: 'Today in Billing' });
  await expect(table.getByRole('row')).toHaveCount(25);
  await expect(table.getByRole('columnheader')).toHaveText(['Time', 'Came', 'Answered', 'Most waiting']);
  await expect(page.getByText('71 sessions came, 36 answered.')).toBeVisible();
});

test('[I3] below 700 px the teams are a select and a row opens in place', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await open(page);
  await expect(page.getByRole('combobox', { name: 'Team' })).toHaveValue('billing');
  await page.locator('casement-agents-table .open', { hasText: 'Dana' }).click();
  await expect(page.locator('casement-agents-table > casement-session-side')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Join' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('casement-session-side')).toHaveCount(0);
});

test('[I9] watching is off with the reason: by the company, or without a session of the team', async ({ page }) => {
  await open(page);
  const watch = (name: string) => page.getByRole('button', { name: `Watch ${name}` });
  await expect(watch('Ines')).not.toHaveAttribute('aria-disabled');
  await showDesk(page, { ...leadDesk(Date.now()), watching: 'sessions' });
  await expect(watch('Ines')).toHaveAttribute('title', 'Ines has no session of this team now.');
  await expect(watch('Tomas')).not.toHaveAttribute('aria-disabled');
  await showDesk(page, { ...leadDesk(Date.now()), watching: 'off' });
  await expect(watch('Tomas')).toHaveAttribute('title', 'Watching is switched off for your company.');
});

test('[I2] an agent who signs in appears, one who signs out is gone', async ({ page }) => {
  await open(page);
  const now = Date.now();
  const board = busyBoard(now);
  await showBoard(page, { ...board, members: [member({ id: 'zendesk:104', name: 'Jonah' }, now)] });
  await expect(agents(page).getByRole('row')).toHaveCount(2);
  await expect(agents(page).getByRole('row', { name: /Jonah/ })).toContainText('None');
});
