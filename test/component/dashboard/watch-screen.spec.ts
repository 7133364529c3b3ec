import { expect, test, type Page } from '@playwright/test';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { asked, openBoard, openHome, showBoard, showDesk } from './board-driver.ts';
import { busyBoard, leadDesk } from './sample-board.ts';

// The recorder puts scripts into every frame; a frame that runs none says so as an error.
test.use({ trace: 'off' });

const status = (page: Page) => page.locator('casement-watch-screen').getByRole('status');
const again = (page: Page) => page.locator('casement-watch-screen').getByRole('button');
const console_ = (page: Page) => page.locator('casement-watch-screen > casement-mirror');
const ASKS = 'Tomas is asked for the whole screen. Until they share it you see the console.';

/** Opens what is to be said before watching Tomas; the tenant shows whole screens. */
async function openForm(page: Page, watchingShows: 'console' | 'screen' = 'screen', locale = 'en'): Promise<string[]> {
  const problems = await openHome(page, { locale });
  await showDesk(page, { ...leadDesk(Date.now()), watchingShows });
  await openBoard(page);
  await showBoard(page, busyBoard(Date.now()));
  await page.locator('casement-agents-table casement-button').first().click();
  return problems;
}

async function start(page: Page, screen: MonitorScreen = { state: 'asked' }): Promise<void> {
  await page.evaluate((now) => void (window.board.relay.screen = now), screen);
  await page.locator('casement-watch-view form casement-button').click();
  await expect(page.locator('casement-watch-screen')).toBeVisible();
}

async function tell(page: Page, screen: MonitorScreen, monitorId = 'monitor-1'): Promise<void> {
  await page.evaluate((notice) => window.board.relay.tell('monitor:screen', notice), { monitorId, screen });
}

const inAMinute = () => Date.now() + 60_000;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('[I10] before watching it says that the agent has to press Share, where screens are shown at all', async ({
  page,
}) => {
  await openForm(page);
  const text = page.getByText('For the whole screen, Tomas has to press Share in the browser.');
  await expect(text).toBeVisible();
  await showDesk(page, { ...leadDesk(Date.now()), watchingShows: 'console' });
  await expect(text).toHaveCount(0);
  await start(page, { state: 'off' });
  await expect(status(page)).toHaveCount(0);
  await expect(console_(page)).toBeVisible();
});

test('[I10] asked: it says so, and the console is shown', async ({ page }) => {
  const problems = await openForm(page);
  await start(page);
  await expect(status(page)).toHaveText(ASKS);
  await expect(console_(page)).toBeVisible();
  await expect(again(page)).toHaveCount(0);
  await tell(page, { state: 'refused', askAgainAt: inAMinute() }, 'another');
  await expect(status(page)).toHaveText(ASKS);
  expect(problems).toEqual([]);
});

test('[I10] [C15] refused: the watcher reads so and asks again after the pause, not before', async ({ page }) => {
  await openForm(page);
  await start(page);
  await page.clock.install();
  await tell(page, { state: 'refused', askAgainAt: inAMinute() });
  await expect(status(page)).toHaveText('Tomas does not share the screen now. You see the console.');
  await expect(console_(page)).toBeVisible();
  await expect(again(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(again(page)).toHaveAttribute('title', /^You can ask again in (1:00|0:\d\d)\.$/);
  await again(page).click({ force: true });
  expect(JSON.stringify(await asked(page))).not.toContain('monitor:ask');
  await page.clock.runFor(61_000);
  await expect(again(page)).not.toHaveAttribute('aria-disabled');
  await again(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => asked(page)).toContainEqual({ name: 'monitor:ask', input: { monitorId: 'monitor-1' } });
  await tell(page, { state: 'asked' });
  await expect(status(page)).toHaveText(ASKS);
  await expect(status(page)).toBeFocused();
});

test('[I10] a question that the relay refuses is said in place', async ({ page }) => {
  await openForm(page);
  await start(page, { state: 'refused', askAgainAt: Date.now() - 1 });
  await page.evaluate(() => void (window.board.relay.refusal = 'too-soon'));
  await again(page).click();
  await expect(page.locator('casement-watch-screen').getByRole('alert')).toBeVisible();
});

test('[I10] what plays the screen is loaded when one is coming, not before; until then the console is shown', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const problems = await openForm(page);
  await start(page);
  await expect(status(page)).toHaveText(ASKS);
  expect(loaded.filter((url) => url.includes('room-picture'))).toEqual([]);
  await tell(page, { state: 'agreed', surface: 'screen' });
  await expect(status(page)).toHaveText('Tomas shares the screen. Connecting; until then you see the console.');
  await expect.poll(() => asked(page)).toContainEqual({ name: 'monitor:connect', input: { monitorId: 'monitor-1' } });
  expect(loaded.filter((url) => url.includes('room-picture'))).toHaveLength(1);
  await expect(console_(page)).toBeVisible();
  await expect(page.getByLabel('Screen of Tomas')).not.toBeVisible();
  await tell(page, { state: 'ended', askAgainAt: inAMinute() });
  await expect(status(page)).toHaveText('Tomas no longer shares the screen. You see the console.');
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('[I10] stopping the watch and starting anew begins with what the relay says', async ({ page }) => {
  await openForm(page);
  await start(page);
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await start(page, { state: 'refused', askAgainAt: inAMinute() });
  await expect(status(page)).toHaveText('Tomas does not share the screen now. You see the console.');
});

const looks = [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'ltr' },
  { name: 'dark, German, 320 × 640', scheme: 'dark', width: 320, height: 640, locale: 'de', direction: 'ltr' },
  { name: 'dark, wide, right to left', scheme: 'dark', width: 1280, height: 800, locale: 'en', direction: 'rtl' },
] as const;

for (const { name, scheme, width, height, locale, direction } of looks) {
  test(`[I10] axe finds nothing while the screen is asked for, refused and shared (${name})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await openForm(page, 'screen', locale);
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    const folder = process.env.CASEMENT_SHOTS;
    const look = async (state: string) => {
      await page.evaluate(() => window.board.drawn());
      if (folder) await page.screenshot({ path: `${folder}/screen-${state}-${String(width)}-${scheme}.png` });
      expect(await accessibilityProblems(page), state).toEqual([]);
      expect(await stickingOut(page), state).toEqual([]);
    };
    await look('form');
    await start(page);
    await look('asked');
    await tell(page, { state: 'refused', askAgainAt: inAMinute() });
    await look('refused');
    await tell(page, { state: 'agreed', surface: 'tab' });
    await look('agreed');
    await tell(page, { state: 'ended', askAgainAt: Date.now() - 1 });
    await look('ended');
    expect(problems).toEqual([]);
  });
}
