import { expect, test } from '@playwright/test';
import { answerWith, calls, openDesk, showDesk } from './desk-driver.ts';
import { busyDesk, mara, tomas } from './sample-desk.ts';

const at = Date.now();
const message = (id: string, by: typeof mara, text: string) => ({ id, teamId: 'technical', by, at, text });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDesk(page);
  await showDesk(page, busyDesk(at));
  await page.getByTitle('Team chat of Technical').click();
});

test('[F5] the chat of a team is read and written, and says who reads it while it is empty', async ({ page }) => {
  expect(await calls(page)).toEqual([['openChat', 'technical']]);
  await showDesk(page, busyDesk(at), { chats: { technical: [] } });
  await expect(page.getByText('Only members of Technical read this.')).toBeVisible();
  await showDesk(page, busyDesk(at), {
    chats: { technical: [message('1', tomas, 'Who knows app 3?'), message('2', mara, 'I do.')] },
  });
  const log = page.getByRole('log', { name: 'Team chat: Technical' });
  await expect(log).toContainText('Tomas');
  await expect(log).toContainText('Who knows app 3?');
  await page.getByRole('textbox', { name: 'Message to Technical' }).fill('Coming');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message to Technical' })).toHaveValue('');
  expect((await calls(page)).at(-1)).toEqual(['say', 'technical', 'Coming']);
});

test('[F5] a message that was not sent stays in the composer', async ({ page }) => {
  await answerWith(page, 'busy');
  await page.getByRole('textbox', { name: 'Message to Technical' }).fill('Coming');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Your text is kept.' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message to Technical' })).toHaveValue('Coming');
});
