import { expect } from '@playwright/test';
import { test } from './widget-site.ts';

test('[A1][C1][C12] the keyboard alone goes from the key to the answered question', async ({ page, site }) => {
  const { sessionId, key } = await site.invite();
  const { agent } = site;
  await site.open();
  const launcher = page.getByRole('button', { name: 'Open help' });
  await launcher.waitFor();
  await page.getByRole('link', { name: 'Basket' }).focus();
  await page.keyboard.press('Tab');
  await expect(launcher).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Session key')).toBeFocused();
  await page.keyboard.type(key.replaceAll('-', '').toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Continue to chat' }).waitFor();
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Dana');
  await page.keyboard.press('Enter');
  expect((await agent.event(sessionId, 'customer-joined')).name).toBe('Dana');
  await agent.write('customer:confirm', sessionId, {});
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  expect((await agent.event(sessionId, 'message-sent')).text).toBe('Hello');
  await agent.write('share:request', sessionId, { scope: 'screen' });
  await expect(page.getByRole('button', { name: 'Not now' })).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeHidden({ timeout: 300 });
  }).toPass();
  expect((await agent.event(sessionId, 'share-refused')).reason).toBe('declined');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(launcher).toBeFocused();
});

test('[K9] a reload resumes the session with its draft; closing the panel does not end it', async ({ page, site }) => {
  const sessionId = await site.join();
  await page.getByRole('textbox', { name: 'Message' }).fill('not sent yet');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('not sent yet');
  await page.getByRole('button', { name: /^Close the panel/ }).click();
  await site.agent.write('chat:send', sessionId, { text: 'One' });
  await site.agent.write('chat:send', sessionId, { text: 'Two' });
  await expect(page.getByRole('button', { name: 'Open help, 2 new messages' })).toBeVisible();
  await expect(page).toHaveTitle('(2) Fernway');
  await page.getByRole('button', { name: 'Open help, 2 new messages' }).click();
  await expect(page).toHaveTitle('Fernway');
  expect(site.agent.session(sessionId)?.phase).toBe('active');
});

test('[C9] End session asks once, ends it and leaves nothing of it in this browser', async ({ page, site }) => {
  const sessionId = await site.join();
  await page.getByRole('textbox', { name: 'Message' }).fill('a draft');
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('button', { name: 'End session' }).click();
  await expect(page.getByRole('alertdialog', { name: 'End the session?' })).toBeVisible();
  await page.getByRole('button', { name: 'End session' }).click();
  await site.agent.event(sessionId, 'session-ended');
  await expect(page.getByText('You ended the session. Nobody sees anything now.')).toBeVisible();
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('casement:')));
  expect(kept).toEqual(['casement:device']);
});

test('[K9] the panel says that the agent is away, and that the connection is gone', async ({ page, site, relay }) => {
  const sessionId = await site.join();
  site.agent.close();
  await expect(page.getByText(/Mara is away for \d+:\d\d\. Your messages wait\./)).toBeVisible();
  const back = await relay.agent();
  back.stay();
  await back.open(sessionId);
  await expect(page.getByText(/Mara is away/)).toBeHidden();
});
