import { expect, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

/** The files of the recorder that a page has asked for. */
function recorderFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('page-sharing')) files.push(request.url());
  });
  return files;
}

test('[C12] [C15] to see the page is a question of its own; no loads nothing, and the session goes on', async ({
  page,
  site,
}) => {
  const files = recorderFiles(page);
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  const question = page.getByRole('alertdialog', { name: 'Let Mara see this page?' });
  await expect(question).toContainText('What you type and private data stay hidden');
  await expect(question).toContainText('Mara can look, not click or type');
  await expect(async () => {
    await question.getByRole('button', { name: 'Not now' }).click({ timeout: 1000 });
    await expect(question).toBeHidden({ timeout: 1000 });
  }).toPass();
  expect(await site.agent.event(sessionId, 'share-refused')).toMatchObject({ reason: 'declined' });
  expect(files).toEqual([]);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
});

test('[C7] [K8] the recorder comes after the yes, and STOP SHARING holds without the relay', async ({
  page,
  site,
  context,
}) => {
  const files = recorderFiles(page);
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await page.getByRole('alertdialog').waitFor();
  expect(files).toEqual([]);
  await share(page);
  await expect(page.getByRole('region', { name: 'Mara sees this page' })).toBeVisible();
  expect(await site.agent.event(sessionId, 'share-granted')).toMatchObject({
    grant: { scope: 'see' },
    surface: 'page',
  });
  await expect.poll(() => files.length).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'STOP SHARING' }).click();
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeHidden();
  await context.setOffline(false);
  expect((await site.agent.event(sessionId, 'share-stopped')).reason).toBe('asked');
});

test('[K9] after a reload the page is shared as before, without a second question', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  const files = recorderFiles(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeVisible();
  await expect.poll(() => files.length).toBeGreaterThan(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});
