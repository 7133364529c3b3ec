import { expect, test } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { openBoard, openHome, showBoard } from './board-driver.ts';
import { busyBoard, quietBoard } from './sample-board.ts';

// The recorder puts scripts into every frame; a frame that runs none says so as an error.
test.use({ trace: 'off' });

const looks = [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'ltr' },
  { name: 'dark, German, 320 × 640', scheme: 'dark', width: 320, height: 640, locale: 'de', direction: 'ltr' },
  { name: 'light, 700 wide', scheme: 'light', width: 720, height: 700, locale: 'en', direction: 'ltr' },
  { name: 'light, wide', scheme: 'light', width: 1280, height: 800, locale: 'en', direction: 'ltr' },
  { name: 'dark, wide, right to left', scheme: 'dark', width: 1280, height: 800, locale: 'en', direction: 'rtl' },
] as const;

for (const { name, scheme, width, height, locale, direction } of looks) {
  test(`axe finds nothing at the dashboard and nothing sticks out (${name})`, async ({ page }) => {
    test.setTimeout(90_000);
    const folder = process.env.CASEMENT_SHOTS;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await openHome(page, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    const look = async (state: string) => {
      await page.evaluate(() => window.board.drawn());
      if (folder) await page.screenshot({ path: `${folder}/${state}-${String(width)}-${scheme}.png` });
      expect(await accessibilityProblems(page), state).toEqual([]);
      expect(await stickingOut(page), state).toEqual([]);
    };
    await page.evaluate(() => void (window.board.relay.refusal = 'not-allowed'));
    await openBoard(page);
    await expect(page.locator('casement-dashboard casement-failure-notice [role=alert]:not(.none)')).toBeVisible();
    await look('failed');
    await page.evaluate(() => void (window.board.relay.refusal = undefined));
    await showBoard(page, quietBoard(Date.now()));
    await look('quiet');
    await showBoard(page, busyBoard(Date.now()));
    await look('busy');
    await page.locator('casement-agents-table .open', { hasText: 'Dana' }).click();
    await expect(page.locator('casement-standing')).toBeVisible();
    await look('session');
    await page.locator('casement-session-side header casement-icon-button').click();
    await page.locator('casement-waiting-table .open').first().click();
    await expect(page.locator('casement-waiting-card')).toBeVisible();
    await look('waiting');
    await page.locator('casement-session-side header casement-icon-button').click();
    await page.locator('casement-waiting-table .acts casement-button').first().click();
    await expect(page.locator('casement-transfer-sheet casement-sheet')).toBeVisible();
    await look('assign');
    await page.keyboard.press('Escape');
    await page.locator('casement-session-side header casement-icon-button').click();
    await page.locator('casement-agents-table casement-button').first().click();
    await look('watch');
    await page.locator('casement-watch-view form casement-button').click();
    await page.evaluate(async () => {
      const data = await window.board.picture();
      window.board.relay.tell('mirror:frame', { monitorId: 'monitor-1', kind: 'base', data });
    });
    await expect(page.locator('casement-mirror iframe:not(.none)')).toBeVisible();
    await look('mirror');
    expect(problems).toEqual([]);
  });
}
