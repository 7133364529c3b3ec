import { expect, test } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { accessibilityProblems, show, stickingOut } from './console-driver.ts';
import { samples, type SampleName } from './sample-session.ts';

const ENTRY = '../console/console-page.ts';
const names = Object.keys(samples) as SampleName[];
const looks = [
  { name: 'light, 320 × 560', scheme: 'light', width: 320, height: 560, locale: 'en', direction: 'ltr' },
  { name: 'dark, 380 × 600', scheme: 'dark', width: 380, height: 600, locale: 'en', direction: 'ltr' },
  { name: 'light, German, 320 × 400', scheme: 'light', width: 320, height: 400, locale: 'de', direction: 'ltr' },
  { name: 'dark, wide', scheme: 'dark', width: 1280, height: 800, locale: 'en', direction: 'ltr' },
  { name: 'light, right to left, 320 × 560', scheme: 'light', width: 320, height: 560, locale: 'en', direction: 'rtl' },
] as const;

for (const { name, scheme, width, height, locale, direction } of looks) {
  test(`axe finds nothing in any state of a session and nothing sticks out (${name})`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await mount(page, ENTRY, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    for (const ticket of ['start', 'foreign'] as const) {
      await page.evaluate((shown) => window.driver.showTicket(shown), ticket);
      expect(await accessibilityProblems(page), ticket).toEqual([]);
      expect(await stickingOut(page), ticket).toEqual([]);
    }
    for (const sample of names) {
      await show(page, sample, sample === 'live' ? 'reconnecting' : undefined);
      expect(await accessibilityProblems(page), sample).toEqual([]);
      expect(await stickingOut(page), sample).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}

test('[A12] the type marks stay literal and follow what is shared', async ({ page }) => {
  await mount(page, ENTRY, { locale: 'de' });
  await show(page, 'chat');
  await expect(page.getByText('[Chat]')).toBeVisible();
  await show(page, 'live', 'live');
  await expect(page.getByText('[Screen]')).toBeVisible();
});

test('[C12] the surface is named, and that video is not masked', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'live', 'live');
  await expect(page.getByRole('status').filter({ hasText: 'Dana shares one window.' })).toBeVisible();
  await expect(page.getByText('Video is not masked.')).toBeVisible();
});

test('[F10] a picture that is lost says that the chat works', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'live', 'reconnecting');
  await expect(page.getByText('The picture is reconnecting. The chat works.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message Dana' })).toBeEditable();
});

test('[K9] a customer who is away is said with a timer that runs', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'away');
  await expect(page.getByRole('status').filter({ hasText: 'Away for' })).toBeVisible();
  await expect(page.getByText(/^0:4[3-9]$/)).toBeVisible();
});

test('markup in names, messages and notes is text', async ({ page }) => {
  const problems = await mount(page, ENTRY);
  await show(page, 'chat');
  await expect(page.getByText('Does <b>anything</b> show')).toBeVisible();
  expect(problems).toEqual([]);
});
