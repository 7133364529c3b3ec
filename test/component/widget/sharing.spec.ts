import { expect, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

declare global {
  interface Window {
    captured: MediaStreamTrack[];
  }
}

/** Keeps what the browser captures in reach of the test. */
function keepCaptures(page: Page) {
  return page.addInitScript(() => {
    window.captured = [];
    const devices = navigator.mediaDevices;
    const original = devices.getDisplayMedia.bind(devices);
    devices.getDisplayMedia = async (options) => {
      const stream = await original(options);
      window.captured.push(...stream.getVideoTracks());
      return stream;
    };
  });
}

const trackStates = (page: Page) => page.evaluate(() => window.captured.map(({ readyState }) => readyState));

test('[C7] STOP SHARING ends the capture at once, without the relay', async ({ page, site, context }) => {
  await keepCaptures(page);
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await share(page);
  await expect(page.getByRole('region', { name: 'Mara sees' })).toBeVisible();
  expect(await page.title()).toBe('● Fernway');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'STOP SHARING' }).click();
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeHidden();
  expect(await trackStates(page)).toEqual(['ended']);
  expect(await page.title()).toBe('Fernway');
  await context.setOffline(false);
  expect((await site.agent.event(sessionId, 'share-stopped')).reason).toBe('asked');
});

test('[C7] a closed panel leaves the bar with STOP SHARING on the page', async ({ page, site }) => {
  await keepCaptures(page);
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await share(page);
  await page.getByRole('textbox', { name: 'Message' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await page.getByRole('button', { name: 'STOP SHARING' }).click();
  expect((await site.agent.event(sessionId, 'share-stopped')).reason).toBe('asked');
  expect(await trackStates(page)).toEqual(['ended']);
});

test('[C7] another tab says where sharing runs, and can stop it', async ({ page, site, context }) => {
  await keepCaptures(page);
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await share(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('region', { name: 'You are sharing in another tab' })).toBeVisible();
  await other.getByRole('button', { name: 'STOP SHARING' }).click();
  expect((await site.agent.event(sessionId, 'share-stopped')).reason).toBe('asked');
  await expect.poll(() => trackStates(page)).toEqual(['ended']);
});

test('[J8] a page cannot recolour what says that somebody sees something', async ({ page, site }) => {
  const sessionId = await site.join();
  // All that the sheets set at the root, whatever the build calls it.
  const count = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('casement-help');
    const sheets = (host?.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const names = new Set(sheets.flatMap(({ cssText }) => cssText.match(/--[\w-]+(?=:)/g) ?? []));
    for (const element of [document.documentElement, host])
      for (const name of names) element?.style.setProperty(name, '#fff');
    return names.size;
  });
  expect(count).toBeGreaterThan(50);
  await site.agent.write('share:request', sessionId, { scope: 'screen' });
  await share(page);
  await expect(page.locator('casement-sharing')).toHaveCSS('background-color', 'rgb(185, 61, 11)');
  await expect(page.locator('casement-sharing')).toHaveCSS('color', 'rgb(255, 255, 255)');
});
