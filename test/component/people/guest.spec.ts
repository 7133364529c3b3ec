import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { mount } from '../ui/mount.ts';
import type { GuestDriver } from './guest-page.ts';

const ENTRY = '../people/guest-page.ts';
const open = (page: Page, link: Parameters<GuestDriver['showEntry']>[0]) =>
  page.evaluate((what) => window.guest.showEntry(what), link);
const room = (page: Page, ...args: Parameters<GuestDriver['showRoom']>) =>
  page.evaluate((given) => window.guest.showRoom(...given), args);
const heard = (page: Page) => page.evaluate(() => window.guest.heard);

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
});

test('[H6] nothing is claimed before the guest acts; then company, who invites, profile, and the way in', async ({
  page,
}) => {
  await mount(page, ENTRY);
  await open(page, 'plain');
  expect(await page.evaluate(() => window.guest.claims)).toEqual([]);
  await page.getByRole('button', { name: 'Open the invitation' }).click();
  await expect(page.getByRole('heading', { name: 'Mara of Fernway invited you' })).toBeFocused();
  await expect(page.getByText('read the chat')).toBeVisible();
  await expect(page.getByText('External', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Go to the session' }).click();
  expect(await heard(page)).toEqual(['sample-session']);
});

test('[H6] with a confidentiality note nobody gets further without agreeing', async ({ page }) => {
  await mount(page, ENTRY);
  await open(page, 'nda');
  await page.getByRole('button', { name: 'Open the invitation' }).click();
  const go = page.getByRole('button', { name: 'Agree and go on' });
  await expect(go).toHaveAccessibleDescription('Agree first.');
  await go.click({ force: true });
  await page.getByRole('checkbox', { name: 'I keep it confidential' }).check();
  await go.click();
  await expect(page.getByRole('heading', { name: 'Mara of Fernway invited you' })).toBeVisible();
  expect(await page.evaluate(() => window.guest.claims)).toEqual([false, true]);
});

for (const [code, title] of [
  ['key-invalid', 'This link does not work'],
  ['locked-out', 'Too many tries'],
  ['busy', 'No connection'],
] as const) {
  test(`[H6] a link that is answered with ${code} says what to do`, async ({ page }) => {
    await mount(page, ENTRY);
    await open(page, code);
    await page.getByRole('button', { name: 'Open the invitation' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
}

test('[H6] a guest who may only read has no composer; one who may write does, under their own name', async ({
  page,
}) => {
  await mount(page, ENTRY);
  await room(page, 'view', 'view');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('You can read, not write.')).toBeVisible();
  await room(page, 'chat', 'chat');
  await expect(page.getByRole('textbox', { name: 'Message Dana' })).toBeEditable();
  await expect(page.getByText('With Mara')).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  expect(await heard(page)).toEqual([{ name: 'participant:leave', input: {} }]);
});

test('[H6] the watermark lies over the page, is no obstacle and is not read out', async ({ page }) => {
  await mount(page, ENTRY);
  await room(page, 'chat', 'chat', true);
  await expect(page.locator('casement-watermark')).toHaveCSS('pointer-events', 'none');
  await expect(page.locator('casement-watermark span').first()).toHaveAttribute('data-text', /^Noor, /);
  await page.getByRole('textbox', { name: 'Message Dana' }).click();
  await expect(page.getByRole('textbox', { name: 'Message Dana' })).toBeFocused();
});

test('[H2] [H6] [H8] left, removed and over are told apart; only who left can come again', async ({ page }) => {
  await mount(page, ENTRY);
  await room(page, 'removed', 'chat');
  await expect(page.getByRole('heading', { name: 'You are no longer in the session' })).toBeVisible();
  await expect(page.getByRole('log')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await room(page, 'over', 'chat');
  await expect(page.getByRole('heading', { name: 'The session is over' })).toBeVisible();
  await room(page, 'left', 'chat');
  await page.getByRole('button', { name: 'Come in again' }).click();
  expect(await heard(page)).toEqual(['again']);
});

for (const { scheme, width, height, locale } of [
  { scheme: 'light', width: 320, height: 560, locale: 'en' },
  { scheme: 'dark', width: 1280, height: 760, locale: 'de' },
] as const) {
  test(`axe finds nothing and nothing sticks out on the guest page (${scheme}, ${String(width)})`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await mount(page, ENTRY, { locale });
    await open(page, 'nda');
    for (let step = 0; step < 3; step += 1) {
      expect(await accessibilityProblems(page), `step ${String(step)}`).toEqual([]);
      expect(await stickingOut(page), `step ${String(step)}`).toEqual([]);
      if (step === 1) await page.getByRole('checkbox').check();
      await page.getByRole('button').click();
      await page.getByRole('heading', { level: 2 }).waitFor();
    }
    for (const name of ['chat', 'view', 'offline', 'left', 'over'] as const) {
      await room(page, name, name === 'view' ? 'view' : 'chat', true);
      expect(await accessibilityProblems(page), name).toEqual([]);
      const outside = await stickingOut(page);
      expect(
        outside.filter((element) => element !== 'span'),
        name,
      ).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}
