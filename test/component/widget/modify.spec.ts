import { expect, type Page } from '@playwright/test';
import { LineClient } from '../../integration/cobrowse/line-client.ts';
import { share, test } from './widget-site.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Change what you share' });
const openSheet = (page: Page) => page.getByRole('button', { name: 'MODIFY SHARING' }).click();

// Each of them opens a site, a session and a share.
test.slow();

test('[C8] each permission is taken away in one press, with those above it', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'type' });
  await share(page, 'Allow');
  await expect(region(page, 'Mara sees this page and may click and type')).toBeVisible();
  await openSheet(page);
  await expect(sheet(page)).toContainText(/Mara may\s*Point and draw[\s\S]*Type\s*until \d\d:\d\d/);
  await sheet(page).getByRole('button', { name: 'Take away: Click' }).click();
  await expect(sheet(page).getByRole('button', { name: /^Take away/ })).toHaveCount(2);
  const stopped = () => site.agent.events(sessionId).filter((event) => event.type === 'share-stopped');
  await expect.poll(() => stopped().length).toBe(2);
  await sheet(page).getByRole('button', { name: 'Keep as it is' }).click();
  await expect(region(page, 'Mara sees this page and may scroll')).toBeVisible();
  await expect(page.getByText('You took it back. Mara can only look, point and scroll now.')).toBeVisible();
});

test('[C8] [C6] lowering holds at once, also offline, and after a reload before the relay knows', async ({
  page,
  site,
  context,
}) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  await share(page, 'Allow');
  await openSheet(page);
  await context.setOffline(true);
  await sheet(page).getByRole('button', { name: 'Take away: Point and draw' }).click();
  await sheet(page).getByRole('button', { name: 'Keep as it is' }).click();
  await expect(region(page, 'Mara sees this page')).toBeVisible();
  const kept = () => page.evaluate((id) => sessionStorage.getItem(`casement:stopped:${id}`), sessionId);
  expect(await kept()).toMatch(/-point$/);
  await context.setOffline(false);
  await page.reload();
  const stopped = () => site.agent.events(sessionId).filter((event) => event.type === 'share-stopped');
  // What stood on it went with it.
  await expect.poll(() => stopped().map(({ grantId }) => grantId.replace(/^.*-/, ''))).toHaveLength(3);
  expect(stopped().some(({ grantId }) => grantId.endsWith('-point'))).toBe(true);
  await expect(region(page, 'Mara sees this page')).toBeVisible();
  await expect.poll(kept).toBeNull();
});

test('[C8] [K14] the sheet works by keyboard alone, and the focus comes back to what opened it', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'point' });
  await share(page, 'Allow');
  const modify = page.getByRole('button', { name: 'MODIFY SHARING' });
  await modify.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('button', { name: 'Keep as it is' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(modify).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('button', { name: 'Keep as it is' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sheet(page).getByRole('button', { name: 'STOP SHARING' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(modify).toBeHidden();
  await site.agent.event(sessionId, 'share-stopped');
});

test('[C6] the customer’s own hand is said in the banner, and the agent’s waits', async ({ page, site, relay }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  await share(page, 'Allow');
  const banner = region(page, 'Mara sees this page and may click');
  await expect(banner).toContainText(/\d:\d\d/);
  const { token } = await relay.signIn();
  const viewer = await LineClient.hello(relay, relay.url, token, sessionId);
  await viewer.hear('ready');
  viewer.say({ type: 'control', isWanted: true });
  await viewer.hear('controller');
  await expect(banner).toContainText('Mara has the control.', { timeout: 15_000 });
  await expect(async () => {
    await page.mouse.click(30, 200);
    await expect(banner).toContainText('You are using the page. Mara waits.', { timeout: 1000 });
  }).toPass();
  viewer.socket.close();
});

test('[C7] a closed panel says on the page what somebody may do', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  await share(page, 'Allow');
  await page.getByRole('button', { name: /^Close the panel/ }).click();
  await expect(region(page, 'Mara sees this page and may click')).toBeVisible();
  await page.getByRole('button', { name: 'STOP SHARING' }).click();
  await site.agent.event(sessionId, 'share-stopped');
});
