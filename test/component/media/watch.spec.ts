import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../console/console-driver.ts';
import { Stage } from './stage.ts';
import type { Watch } from './stage.ts';

const test = base.extend<object, { stage: Stage }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const pick = '--auto-select-tab-capture-source-by-title=Casement watched';
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), pick] });
    },
    { scope: 'worker' },
  ],
  stage: [
    // Playwright wants the destructuring.
    async ({ browserName: _browserName }, use) => {
      const stage = await Stage.open();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

// The recorder puts scripts into the picture of the console, which runs none and says so.
test.use({ trace: 'off' });
test.describe.configure({ mode: 'serial' });

const data = (page: Page, name: string) => page.locator('html').getAttribute(`data-${name}`);
const frames = async ({ watcher }: Watch) => Number(await data(watcher, 'frames'));
const status = ({ watcher }: Watch) => watcher.locator('casement-watch-screen').getByRole('status');
const video = ({ watcher }: Watch) => watcher.getByLabel('Screen of Mara');
const mirror = ({ watcher }: Watch) => watcher.locator('casement-mirror');
const button = ({ watched }: Watch, name: string) =>
  watched.locator('casement-watched-screen').getByRole('button', { name });
const heading = ({ watched }: Watch) => watched.locator('casement-watched-screen').getByRole('heading');
const SEEN = /^You see (the whole screen|the one tab|what)/;

/** Rosa watches, Mara is asked and has not answered. */
async function ask(watch: Watch): Promise<void> {
  await watch.watcher.getByRole('textbox').fill('Training');
  await watch.watcher.keyboard.press('Enter');
  await expect(button(watch, 'Share screen')).toBeVisible();
  await expect(status(watch)).toHaveText(/^Mara is asked for the whole screen\./);
}

async function share(watch: Watch): Promise<void> {
  await button(watch, 'Share screen').click();
  await expect(status(watch)).toHaveText(SEEN, { timeout: 20_000 });
  await expect(video(watch)).toBeVisible();
  await expect.poll(() => frames(watch)).toBeGreaterThan(0);
}

/** The console is what Rosa sees, and no further frame of the screen comes. */
async function expectConsole(watch: Watch): Promise<void> {
  await expect(mirror(watch)).toBeVisible();
  await expect(video(watch)).not.toBeVisible();
  await expect(watch.watched.locator('html')).toHaveAttribute('data-capture', 'ended');
}

function colour(watch: Watch): Promise<number[]> {
  return video(watch).evaluate((element) => {
    const picture = element as HTMLVideoElement;
    const canvas = new OffscreenCanvas(picture.videoWidth, picture.videoHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    return [...(context?.getImageData(picture.videoWidth - 12, picture.videoHeight - 12, 1, 1).data ?? [])];
  });
}

test('[I10] nothing is captured before Mara’s click; then Rosa sees the screen in place of the console, until it is hidden', async ({
  browser,
  stage,
}) => {
  const watch = await stage.watch(browser);
  await ask(watch);
  await expect(mirror(watch)).toBeVisible();
  expect(await data(watch.watched, 'picks')).toBeNull();
  await share(watch);
  expect(await data(watch.watched, 'picks')).toBe('1');
  await expect(mirror(watch)).not.toBeVisible();
  await expect(status(watch)).toHaveText('You see the whole screen of Mara.');
  await expect(heading(watch)).toHaveText('Rosa sees your whole screen');
  expect(await accessibilityProblems(watch.watcher)).toEqual([]);
  await button(watch, 'Stop sharing').click();
  await expectConsole(watch);
  await expect(status(watch)).toHaveText('Mara no longer shares the screen. You see the console.');
  const [seen] = await watch.screens();
  expect(seen?.until).toBeGreaterThan(seen?.from ?? Infinity);
  await watch.close();
});

test('[I10] [C15] Not now: Rosa reads it, asks again after the pause, and sees the one tab that Mara then chooses', async ({
  browser,
  stage,
}) => {
  const watch = await stage.watch(browser);
  await ask(watch);
  await button(watch, 'Not now').click();
  await expect(status(watch)).toHaveText('Mara does not share the screen now. You see the console.');
  await expect(mirror(watch)).toBeVisible();
  const again = watch.watcher.getByRole('button', { name: 'Ask again' });
  await expect(again).not.toHaveAttribute('aria-disabled');
  await again.click();
  await watch.watched.locator('html').evaluate((root) => (root.dataset.choose = 'browser'));
  await share(watch);
  await expect(status(watch)).toHaveText('You see the one tab that Mara chose, not the whole screen.');
  await expect(heading(watch)).toHaveText('Rosa sees a tab of yours');
  const [red = 255, green = 0, blue = 255] = await colour(watch);
  expect(Math.abs(red - 20) + Math.abs(green - 120) + Math.abs(blue - 60)).toBeLessThan(60);
  await watch.close();
});

test('[I10] the browser’s own bar, and then the end of the watch, end the capture and the picture', async ({
  browser,
  stage,
}) => {
  const watch = await stage.watch(browser);
  await ask(watch);
  await share(watch);
  await watch.watched.getByRole('button', { name: 'End capture' }).click();
  await expectConsole(watch);
  const again = watch.watcher.getByRole('button', { name: 'Ask again' });
  await expect(again).not.toHaveAttribute('aria-disabled');
  await again.click();
  await share(watch);
  await watch.watcher.getByRole('button', { name: 'Stop watching' }).click();
  await expect(watch.watched.locator('html')).toHaveAttribute('data-capture', 'ended');
  await expect(watch.watched.locator('casement-watched-screen')).toHaveCount(0);
  await watch.close();
});

test('[I10] a reload of the page that shows the screen ends it; the console is watched on', async ({
  browser,
  stage,
}) => {
  const watch = await stage.watch(browser);
  await ask(watch);
  await share(watch);
  await watch.watched.reload();
  await expect(status(watch)).toHaveText('Mara no longer shares the screen. You see the console.');
  await expect(mirror(watch)).toBeVisible();
  await expect(video(watch)).not.toBeVisible();
  await expect(watch.watched.locator('casement-watched-screen')).toHaveCount(0);
  await watch.close();
});

test('[K9] [I10] a crash of the media server: said, then the screen is back without a second picker', async ({
  browser,
  stage,
}) => {
  const watch = await stage.watch(browser);
  await ask(watch);
  await share(watch);
  await stage.crashMedia();
  await expect(status(watch)).toHaveText(/interrupted|No new picture/, { timeout: 15_000 });
  await stage.restartMedia();
  await expect(status(watch)).toHaveText(SEEN, { timeout: 20_000 });
  const before = await frames(watch);
  await expect.poll(() => frames(watch)).toBeGreaterThan(before);
  expect(await data(watch.watched, 'picks')).toBe('1');
  await watch.close();
});
