import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

async function check(page: Page, state: string) {
  // Colours are measured once nothing fades in any more.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
  );
  const { violations } = await new AxeBuilder({ page }).include('casement-help').analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    )
    .toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${state} overflows`).toBeLessThanOrEqual(0);
}

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'small and dark', colorScheme: 'dark', viewport: { width: 320, height: 568 } },
] as const;

for (const { name, colorScheme, viewport } of looks) {
  test(`[K11][C12] every state is accessible, ${name}`, async ({ page, site }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const { sessionId, key } = await site.invite();
    const { agent } = site;
    await site.open();
    await page.getByRole('button', { name: 'Open help' }).waitFor();
    await check(page, 'launcher');
    await page.getByRole('button', { name: 'Open help' }).click();
    await page.getByLabel('Session key').fill('222222222');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This key does not work.')).toBeVisible();
    await check(page, 'key');
    await page.getByLabel('Session key').fill(key);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continue to chat' }).waitFor();
    await check(page, 'join');
    await page.getByRole('button', { name: 'Continue to chat' }).click();
    await agent.event(sessionId, 'customer-joined');
    await agent.write('customer:confirm', sessionId, {});
    await agent.write('chat:send', sessionId, { text: 'Hello Dana, I am Mara.' });
    await page.getByRole('textbox', { name: 'Message' }).fill('Hello');
    await page.keyboard.press('Enter');
    await agent.event(sessionId, 'message-sent');
    await expect(page.getByText('Hello Dana, I am Mara.')).toBeVisible();
    await check(page, 'chat');
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('button', { name: 'End session' }).waitFor();
    await check(page, 'options');
    await page.keyboard.press('Escape');
    await agent.write('share:request', sessionId, { scope: 'screen' });
    await page.getByRole('alertdialog').waitFor();
    await check(page, 'consent');
    await share(page);
    await check(page, 'sharing');
    await page.getByRole('button', { name: /^Close the panel/ }).click();
    await page.getByRole('button', { name: 'STOP SHARING' }).waitFor();
    await check(page, 'live bar');
    await page.getByRole('button', { name: 'Open help' }).click();
    await agent.write('session:end', sessionId, {});
    await page.getByText('Mara ended the session.').waitFor();
    await check(page, 'ended');
    expect(site.problems).toEqual([]);
  });
}
