import { expect, test } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { mount } from '../ui/mount.ts';
import { ENTRY, show } from './people-driver.ts';
import { people, type PeopleSample } from './people-samples.ts';

const names = Object.keys(people) as PeopleSample[];
const looks = [
  { name: 'light, 320 × 560', scheme: 'light', width: 320, height: 560, locale: 'en', direction: 'ltr' },
  { name: 'dark, German, 320 × 480', scheme: 'dark', width: 320, height: 480, locale: 'de', direction: 'ltr' },
  { name: 'dark, wide', scheme: 'dark', width: 1280, height: 800, locale: 'en', direction: 'ltr' },
  { name: 'light, right to left, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'rtl' },
] as const;

for (const { name, scheme, width, height, locale, direction } of looks) {
  test(`axe finds nothing and nothing sticks out with other people in the session (${name})`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await mount(page, ENTRY, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    for (const sample of names) {
      await show(page, sample, sample === 'outside' || sample === 'watching' ? 'lead' : 'member');
      expect(await accessibilityProblems(page), sample).toEqual([]);
      expect(await stickingOut(page), sample).toEqual([]);
    }
    expect(problems).toEqual([]);
  });

  test(`axe finds nothing and nothing sticks out in the sheets (${name})`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await mount(page, ENTRY, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    await show(page, 'crowd', 'plain');
    for (const sheet of ['transfer', 'invite', 'people', 'watched'] as const) {
      await page.evaluate((opened) => window.people.open(opened), sheet);
      await expect(page.locator('casement-sheet h2')).toBeFocused();
      expect(await accessibilityProblems(page), sheet).toEqual([]);
      expect(await stickingOut(page), sheet).toEqual([]);
      if (sheet !== 'invite') continue;
      for (const tab of [1, 2]) {
        await page.locator('casement-invite-sheet').getByRole('tab').nth(tab).click();
        expect(await accessibilityProblems(page), `${sheet} ${String(tab)}`).toEqual([]);
        expect(await stickingOut(page), `${sheet} ${String(tab)}`).toEqual([]);
      }
    }
    expect(problems).toEqual([]);
  });
}
