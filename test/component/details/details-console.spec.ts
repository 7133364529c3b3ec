import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { mount } from '../ui/mount.ts';
import type {} from './console-page.ts';
import { samples, type SampleName } from './console-samples.ts';

const ENTRY = '../details/console-page.ts';

async function show(page: Page, name: SampleName, agentId?: string): Promise<void> {
  await page.evaluate(([sample, reader]) => window.detailsDriver.show(sample, reader), [name, agentId] as const);
  await page.getByRole('tab', { name: /^(Customer|Kunde)$/ }).click();
}

const details = (page: Page) => page.locator('casement-session-details');
const commands = (page: Page) => page.evaluate(() => window.detailsDriver.commands);

test('[E6] the owner asks for them, takes the question back, asks for fresh ones and stops', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'none');
  await expect(details(page)).toContainText('Dana is asked first.');
  await page.getByRole('button', { name: 'Ask for details' }).click();
  await show(page, 'asked');
  await expect(details(page).getByRole('status').first()).toHaveText('Dana is being asked.');
  await page.getByRole('button', { name: 'Take back' }).click();
  await show(page, 'shared');
  await expect(details(page)).toContainText('Dana agreed,');
  await page.getByRole('button', { name: 'Ask for fresh ones' }).click();
  await show(page, 'coming');
  await expect(details(page)).toContainText('Fresh ones are on their way.');
  await page.getByRole('button', { name: 'Stop getting technical details' }).click();
  expect(await commands(page)).toEqual([
    { name: 'details:ask', input: {} },
    { name: 'details:withdraw', input: { requestId: 'request-1' } },
    { name: 'details:ask', input: {} },
    { name: 'details:stop', input: {} },
  ]);
});

test('[E6] by keyboard alone, and what is refused is said', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'none');
  await page.evaluate(() => (window.detailsDriver.answer = 'too-many'));
  const button = page.getByRole('button', { name: 'Ask for details' });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual([{ name: 'details:ask', input: {} }]);
  await expect(details(page).getByRole('alert')).toBeVisible();
});

test('[E6] [K10] what the browser says of itself, problems, requests and speed stand there with their times', async ({
  page,
}) => {
  await mount(page, ENTRY);
  await show(page, 'shared');
  for (const text of [
    'Chrome 129, Windows 11',
    '1280 × 720, scale 1.25, screen 1920 × 1080',
    'en-GB, de, Europe/London',
    '4G, 80 ms, online since',
    'https://shop.fernway.example/checkout',
    'search.example',
    'on, storage on',
    'Uncaught ReferenceError: card is not defined',
    '/checkout.js:214, /app.js:12,',
    '3 times',
    'Blocked by the site’s policy',
    'No readable answer',
    'call, 230 ms',
    'Main content shown',
    '1100 ms',
  ])
    await expect(details(page)).toContainText(text);
  await show(page, 'clean');
  await expect(details(page).getByText('None known.')).toHaveCount(2);
});

test('[E6] one that is out of date says so, and so does one that is not shared any more', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'shared');
  await expect(details(page)).toContainText(/As of \d\d:\d\d/);
  await expect(details(page).getByText(/ old$/)).toHaveCount(0);
  await show(page, 'old');
  await expect(details(page)).toContainText(/[45]:\d\d old/);
  await show(page, 'stopped');
  await expect(details(page)).toContainText('Not shared any more.');
  await expect(details(page)).toContainText('Chrome 129');
  await expect(page.getByRole('button', { name: 'Ask for details' })).toBeVisible();
});

test('[C15] after a no the question waits, and it is not there for who is unknown or away', async ({ page }) => {
  await mount(page, ENTRY);
  await show(page, 'refused');
  await expect(details(page)).toContainText(/You may ask again in 0:4\d\./);
  await expect(details(page).getByRole('button')).toHaveCount(0);
  await show(page, 'arrived');
  await expect(page.getByRole('button', { name: 'Ask for details' })).toHaveAccessibleDescription(
    'Confirm who came first.',
  );
  await show(page, 'away');
  await expect(page.getByRole('button', { name: 'Ask for details' })).toHaveAccessibleDescription('Dana is away.');
});

test('[J1] others than the owner read, and ask for nothing; a guest is told that it is not for them', async ({
  page,
}) => {
  await mount(page, ENTRY);
  await show(page, 'shared', 'zendesk:8');
  await expect(details(page)).toContainText('Chrome 129');
  await expect(details(page).getByRole('button')).toHaveCount(1);
  await expect(details(page).getByRole('button', { name: 'Copy all' })).toBeVisible();
  await show(page, 'none', 'zendesk:8');
  await expect(details(page)).toContainText('Nobody asked for technical details.');
  await show(page, 'guest', 'guest-1');
  await expect(details(page)).toContainText('Shared with the agents only.');
});

test('[E6] all of it can be copied as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await mount(page, ENTRY);
  await show(page, 'shared');
  await page.getByRole('button', { name: 'Copy all' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Technical details, As of \d\d:\d\d\n/);
  expect(copied).toContain('\nBrowser: Chrome 129, Windows 11\n');
  expect(copied).toContain('- Error: Uncaught ReferenceError: card is not defined (/checkout.js:214, /app.js:12, ');
  expect(copied).toContain('- 503: https://shop.fernway.example/api/basket/… (call, 230 ms, ');
});

test('[E6] the chat has a line for each step', async ({ page }) => {
  await mount(page, ENTRY);
  await page.evaluate(() => window.detailsDriver.show('stopped'));
  for (const text of [
    'You asked Dana for technical details.',
    'Dana shared technical details.',
    'Technical details are not shared any more.',
  ])
    await expect(page.getByText(text)).toBeVisible();
});

test('[E6] whatever a hostile browser says of itself is text', async ({ page }) => {
  const problems = await mount(page, ENTRY);
  await page.setViewportSize({ width: 320, height: 640 });
  await show(page, 'hostile');
  await expect(details(page)).toContainText('<img src=x onerror="window.hacked=true">{{7*7}}');
  expect(await details(page).locator('img, a').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await stickingOut(page)).toEqual([]);
  expect(problems).toEqual([]);
});

for (const { name, scheme, width, height, locale, direction } of [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en', direction: 'ltr' },
  { name: 'dark, German, 320 × 640', scheme: 'dark', width: 320, height: 640, locale: 'de', direction: 'ltr' },
  {
    name: 'light, right to left, 1280 × 800',
    scheme: 'light',
    width: 1280,
    height: 800,
    locale: 'en',
    direction: 'rtl',
  },
] as const) {
  test(`axe finds nothing in any state of details and nothing sticks out (${name})`, async ({ page }, info) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await mount(page, ENTRY, { locale });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    for (const sample of Object.keys(samples) as SampleName[]) {
      await show(page, sample);
      expect(await accessibilityProblems(page), sample).toEqual([]);
      expect(await stickingOut(page), sample).toEqual([]);
    }
    await show(page, 'shared');
    await details(page).scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('shared.png') });
    await details(page).locator('ul').last().scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('problems.png') });
    expect(problems).toEqual([]);
  });
}
