import { expect } from '@playwright/test';
import { test } from './widget-site.ts';

test('[C12] only a press of a person answers, and none in the first half second', async ({ page, site }) => {
  await page.clock.install();
  const sessionId = await site.join();
  const { agent } = site;
  await page.getByRole('textbox', { name: 'Message' }).focus();
  await page.clock.pauseAt(Date.now() + 2000);
  await agent.write('share:request', sessionId, { scope: 'screen' });
  const no = page.getByRole('button', { name: 'Not now' });
  await expect(no).toBeFocused();

  // What somebody was typing as the question appeared.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  // A script on the page.
  await no.evaluate((button: HTMLElement) => button.click());
  await page.getByRole('button', { name: 'Share', exact: true }).dispatchEvent('click');
  await agent.write('chat:send', sessionId, { text: 'Still there?' });
  await expect(page.getByText('Still there?')).toBeAttached();
  await expect(page.getByRole('alertdialog')).toBeVisible();

  await page.clock.runFor(500);
  await no.evaluate((button: HTMLElement) => button.click());
  await agent.write('chat:send', sessionId, { text: 'And now?' });
  await expect(page.getByText('And now?')).toBeAttached();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(agent.events(sessionId).some(({ type }) => type === 'share-refused')).toBe(false);

  await page.keyboard.press('Enter');
  expect((await agent.event(sessionId, 'share-refused')).reason).toBe('declined');
  await page.clock.resume();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  expect(site.problems).toEqual([]);
});

test('[C15] both answers have the same size and weight, and Escape is none', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  const buttons = page.getByRole('alertdialog').locator('casement-button');
  await expect(buttons).toHaveCount(2);
  const looks = await buttons.evaluateAll((all) =>
    all.map((host) => {
      const { width, height } = host.getBoundingClientRect();
      const button = host.shadowRoot?.querySelector('button');
      const style = button ? getComputedStyle(button) : undefined;
      return [Math.round(width), Math.round(height), style?.fontWeight, style?.backgroundColor, style?.borderColor];
    }),
  );
  expect(looks[0]?.slice(0, 3)).toEqual(looks[1]?.slice(0, 3));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('[C12] the question opens a closed panel, but leaves the focus where somebody works', async ({ page, site }) => {
  const sessionId = await site.join();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open help' })).toBeFocused();
  const basket = page.getByRole('link', { name: 'Basket' });
  await basket.focus();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await expect(page.getByRole('alertdialog', { name: 'Share your screen with Mara?' })).toBeVisible();
  await expect(basket).toBeFocused();
});

test('[C12] a browser without screen share says so, and the agent is told', async ({ page, site }) => {
  await page.addInitScript(() => {
    delete (MediaDevices.prototype as Partial<MediaDevices>).getDisplayMedia;
  });
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await expect(page.getByRole('alertdialog', { name: 'This browser cannot share a screen' })).toBeVisible();
  const tell = page.getByRole('button', { name: 'Tell Mara' });
  await expect(async () => {
    await tell.click({ timeout: 500 });
    await expect(page.getByRole('alertdialog')).toBeHidden({ timeout: 500 });
  }).toPass();
  expect((await site.agent.event(sessionId, 'share-refused')).reason).toBe('unsupported');
});
