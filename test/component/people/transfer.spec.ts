import { expect, test } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { ENTRY, commands, show } from './people-driver.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
  await mount(page, ENTRY);
});

test('[H1] [H4] an owner gives the session to an agent with a note and stays', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await expect(page.getByRole('dialog', { name: 'Transfer session' })).toBeVisible();
  const sheet = page.locator('casement-transfer-sheet');
  await expect(sheet.getByRole('option', { name: /Tomas/ })).toContainText('1 of 3 sessions');
  await sheet.getByRole('option', { name: /Tomas/ }).click();
  await sheet.getByRole('textbox', { name: 'Note for Tomas' }).fill('Looks like an ad blocker.');
  await expect(sheet.getByText('Dana does not see this.')).toBeVisible();
  await page.evaluate(() => (window.people.then = 'given'));
  await sheet.getByRole('button', { name: 'Transfer to Tomas' }).click();
  await expect(sheet).toHaveCount(0);
  expect(await commands(page)).toEqual([
    {
      name: 'session:transfer',
      input: { to: { kind: 'agent', agentId: 'zendesk:8' }, note: 'Looks like an ad blocker.', stays: true },
    },
  ]);
});

test('[H1] teams are searched; the one who goes does not stay', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await page.getByRole('searchbox', { name: 'Search teams and agents' }).fill('tech');
  await page.getByRole('tab', { name: 'Teams' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option', { name: 'Technical' }).click();
  await page.getByRole('checkbox', { name: 'Stay in the session as a helper' }).uncheck();
  await page.evaluate(() => (window.people.then = 'givenAway'));
  await page.getByRole('button', { name: 'Transfer to Technical' }).click();
  await expect(page.getByRole('heading', { name: 'Transferred to Technical' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the ticket' }).click();
  expect(await page.evaluate(() => window.people.shown)).toEqual([undefined]);
  expect(await commands(page)).toMatchObject([
    { name: 'session:transfer', input: { to: { kind: 'team', teamId: 'technical' }, note: '', stays: false } },
  ]);
});

test('[H4] who cannot take it stays in the list with the reason and cannot be chosen', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).click();
  for (const [name, reason] of [
    ['Jonah', 'Jonah is away.'],
    ['Rosa', 'Rosa declined this session.'],
    ['Mara', 'That is you.'],
  ] as const) {
    const option = page.getByRole('option', { name: new RegExp(name) });
    await expect(option).toHaveAttribute('aria-disabled', 'true');
    await expect(option).toContainText(reason);
    await option.click({ force: true });
  }
  const button = page.locator('casement-transfer-sheet').getByRole('button', { name: 'Transfer', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription('Choose a team or an agent first.');
  expect(await commands(page)).toEqual([]);
});

test('[H1] who has just left is said, the note stays, and the list is asked again', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await page.getByRole('option', { name: /Tomas/ }).click();
  await page.getByRole('textbox', { name: 'Note for Tomas' }).fill('Keep me.');
  await page.evaluate(() => (window.people.answer = 'not-available'));
  await page.getByRole('button', { name: 'Transfer to Tomas' }).click();
  await expect(page.getByText('Not available any more. Choose somebody else.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Note for Tomas' })).toHaveValue('Keep me.');
  await expect.poll(() => page.evaluate(() => window.people.questions.length)).toBe(2);
});

test('teams that cannot be read are said, and tried again', async ({ page }) => {
  await page.evaluate(() => (window.people.reads = 'busy'));
  await show(page, 'mine');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await expect(page.getByText('Teams and agents could not be read.')).toBeVisible();
  await page.evaluate(() => (window.people.reads = 'ok'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option', { name: /Tomas/ })).toBeVisible();
});

test('[E4] the owner returns the customer to the queue after a question', async ({ page }) => {
  await show(page, 'mine');
  await page.getByRole('button', { name: 'More about this session' }).click();
  await page.getByRole('menuitem', { name: 'Return to the queue' }).click();
  const question = page.getByRole('alertdialog', { name: 'Return Dana to the queue?' });
  await expect(page.getByText('Dana waits in Billing with everything kept.')).toBeVisible();
  await question.getByRole('button', { name: 'Return to the queue' }).click();
  await expect(question).toHaveCount(0);
  expect(await commands(page)).toEqual([
    { name: 'session:transfer', input: { to: { kind: 'team', teamId: 'billing' }, note: '', stays: false } },
  ]);
});

test('[H3] a waiting session is given to another team by whoever may', async ({ page }) => {
  await show(page, 'waiting');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await page.getByRole('tab', { name: 'Teams' }).click();
  await expect(page.getByRole('option', { name: /Billing/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('option', { name: /Technical/ }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Transfer to Technical' }).click();
  expect(await commands(page)).toMatchObject([{ name: 'session:transfer', input: { stays: false } }]);
});
