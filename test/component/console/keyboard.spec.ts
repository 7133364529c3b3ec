import { expect, test, type Page } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { commands, show } from './console-driver.ts';

const ENTRY = '../console/console-page.ts';

/** Accessible name of what has the focus, through all shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const root = active?.getRootNode();
    const host = root instanceof ShadowRoot ? root.host.textContent : '';
    const label = active?.getAttribute('aria-label') ?? (active?.textContent.trim() || host);
    return label.replace(/\s+/g, ' ').trim();
  });
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await mount(page, ENTRY);
});

test('F6 walks bar, ladder, stage, tabs, log, composer, and back with Shift', async ({ page }) => {
  await show(page, 'live', 'live');
  const stops: string[] = [];
  await page.getByRole('button', { name: 'Open in a wide window' }).focus();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('F6');
    stops.push(await focused(page));
  }
  expect(stops[0]).toContain('See page');
  expect(stops.slice(1)).toEqual([
    'Open wide',
    'Chat',
    'Conversation with Dana',
    'Message Dana',
    'Open in a wide window',
  ]);
  await page.keyboard.press('Shift+F6');
  expect(await focused(page)).toBe('Message Dana');
  await page.keyboard.press('Control+F6');
  expect(await focused(page)).toBe('Open in a wide window');
});

test('arrow keys, Home and End choose the tab and keep the focus on it', async ({ page }) => {
  await show(page, 'chat');
  await page.getByRole('tab', { name: 'Chat' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Customer' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Customer' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Notes' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Chat' })).toBeFocused();
});

test('[C12] asking keeps the focus on the rung, and stopping gives it back', async ({ page }) => {
  await show(page, 'chat');
  await page.getByRole('button', { name: /^Screen/ }).focus();
  await page.keyboard.press('Enter');
  await show(page, 'asked');
  await expect(page.getByRole('button', { name: /^Screen/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Withdraw' })).toBeFocused();
  await page.keyboard.press('Enter');
  await show(page, 'chat');
  await expect(page.getByRole('button', { name: /^Screen/ })).toBeFocused();
  expect(await commands(page)).toHaveLength(2);
});

test('[J9] the focus goes from the confirmation to the ladder', async ({ page }) => {
  await show(page, 'arrived');
  await page.getByRole('button', { name: 'This is Dana' }).focus();
  await page.keyboard.press('Enter');
  await show(page, 'chat');
  await expect(page.getByRole('button', { name: /^See page/ })).toBeFocused();
});

test('[E5] the focus goes from the end of the session to the wrap-up', async ({ page }) => {
  await show(page, 'chat');
  await page.getByRole('button', { name: 'End session' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await show(page, 'wrapUp');
  await expect(page.getByRole('heading', { name: 'You ended the session.' })).toBeFocused();
});

test('Escape closes a question and gives the focus back to what asked it', async ({ page }) => {
  await show(page, 'invited');
  await page.getByRole('button', { name: 'New key' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New key' })).toBeFocused();
  expect(await commands(page)).toEqual([]);
});

test('[K9] text typed into the note is not lost when the panel goes away and comes back', async ({ page }) => {
  await page.evaluate(() => (window.driver.answer = 'busy'));
  await show(page, 'chat');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Half a th');
  await page.evaluate(() => window.driver.showTicket('start'));
  await show(page, 'wrapUp');
  await expect(page.getByRole('textbox', { name: 'Internal note' })).toHaveValue('Half a th');
});
