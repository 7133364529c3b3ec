import { expect, test } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { openDesk, showDesk } from './desk-driver.ts';
import { busyDesk, offerOf, quietDesk, teamlessDesk, withOffer } from './sample-desk.ts';

const looks = [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'ltr' },
  { name: 'dark, 320 × 640', scheme: 'dark', width: 320, height: 640, locale: 'en', direction: 'ltr' },
  { name: 'light, wide', scheme: 'light', width: 1280, height: 800, locale: 'en', direction: 'ltr' },
  { name: 'dark, wide', scheme: 'dark', width: 1280, height: 800, locale: 'en', direction: 'ltr' },
  { name: 'light, German, 320 × 480', scheme: 'light', width: 320, height: 480, locale: 'de', direction: 'ltr' },
  { name: 'light, right to left, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'rtl' },
] as const;

for (const { name, scheme, width, height, locale, direction } of looks) {
  test(`axe finds nothing at the desk and nothing sticks out (${name})`, async ({ page }) => {
    test.setTimeout(90_000);
    const folder = process.env.CASEMENT_SHOTS;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await openDesk(page, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    const now = Date.now();
    const busy = busyDesk(now);
    const look = async (state: string) => {
      if (folder)
        await page.screenshot({ path: `${folder}/${state}-${String(width)}-${scheme}-${locale}-${direction}.png` });
      expect(await accessibilityProblems(page), state).toEqual([]);
      expect(await stickingOut(page), state).toEqual([]);
    };
    await look('loading');
    await showDesk(page, undefined, { failure: { code: 'busy', message: '' } });
    await look('failed');
    await showDesk(page, teamlessDesk(now));
    await look('teamless');
    await showDesk(page, quietDesk(now));
    await look('quiet');
    await showDesk(page, busy);
    await look('busy');
    await showDesk(page, withOffer(busy, offerOf(busy, now)));
    await look('offer');
    await showDesk(page, busy, { closedOffer: { offerId: 'offer-of-billing-2', reason: 'taken' } });
    await look('taken');
    await page.locator('.status').click();
    await look('availability');
    await page.keyboard.press('Escape');
    await page.locator('button.row', { hasText: 'Priya' }).click();
    await look('details');
    await page
      .locator('.back:visible')
      .click({ timeout: 300 })
      .catch(() => undefined);
    await page.locator('button.row', { hasText: 'Ines' }).click();
    await look('invitation');
    await page
      .locator('.back:visible')
      .click({ timeout: 300 })
      .catch(() => undefined);
    await page.locator('.news').click();
    await showDesk(page, busy, {
      chats: {
        technical: [
          { id: '1', teamId: 'technical', by: { id: 'zendesk:102', name: 'Tomas' }, at: now, text: 'Lunch?' },
        ],
      },
    });
    await look('chat');
    await page.locator('casement-desk-menu').click();
    await page.getByRole('menuitem').first().click();
    await look('settings');
    expect(problems).toEqual([]);
  });
}
