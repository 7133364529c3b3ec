import { expect, test } from '@playwright/test';
import { record, recorded } from './chat-driver.ts';
import { mount } from './mount.ts';

test.describe('controls', () => {
  let problems: string[];

  test.beforeEach(async ({ page }) => {
    problems = await mount(page, './controls-page.ts');
  });

  test.afterEach(() => {
    expect(problems).toEqual([]);
  });

  test('a disabled button keeps the focus, gives its reason and swallows clicks', async ({ page }) => {
    await record(page, 'click', ['type']);
    const button = page.getByRole('button', { name: 'Ask' });
    await button.focus();
    await expect(button).toBeFocused();
    await expect(button).toHaveAccessibleDescription('Dana has left');
    await expect(button).toHaveAttribute('title', 'Dana has left');
    await button.press('Enter');
    await page.getByRole('button', { name: 'Starting' }).press('Space');
    await page.locator('#off').evaluate((element) => {
      if (element instanceof HTMLElement) element.click();
    });
    expect(await recorded(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open' }).press('Enter');
    expect(await recorded(page)).toEqual([{ type: 'click' }]);
  });

  test('Enter in a field and the submit button send the form around them', async ({ page }) => {
    await record(page, 'submitted', ['type']);
    const field = page.getByRole('textbox', { name: 'Key' });
    await expect(field).toHaveAccessibleDescription('On your screen');
    await field.fill('abc');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Connect' }).click();
    expect(await recorded(page)).toEqual([{ type: 'submitted' }, { type: 'submitted' }]);
    expect(await page.locator('casement-field').evaluate((element) => Reflect.get(element, 'value') as unknown)).toBe(
      'abc',
    );
  });

  test('an error of a field is announced and belongs to it', async ({ page }) => {
    const field = page.getByRole('textbox', { name: 'Key' });
    await page.locator('casement-field').evaluate((element) => Object.assign(element, { error: 'No such key' }));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription('On your screen No such key');
    await expect(page.locator('#error')).toHaveAttribute('aria-live', 'polite');
  });

  test('[A5] the copy button copies and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy key' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ABC-DEF-GHJ');
    await expect(page.getByRole('button', { name: 'Copy key' })).toBeVisible();
  });

  test('[A5] it copies without the clipboard permission too', async ({ page, context }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy key' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    await context.grantPermissions(['clipboard-read']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ABC-DEF-GHJ');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
  });

  test('a menu works by keyboard alone', async ({ page }) => {
    await record(page, 'casement-menu-select', ['itemId']);
    const more = page.getByRole('button', { name: 'More' });
    await more.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Transfer' })).toBeFocused();
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Invite' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'End session' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(more).toBeFocused();
    expect(await recorded(page)).toEqual([{ itemId: 'end' }]);
  });

  test('a menu closes on Escape and when the focus goes elsewhere', async ({ page }) => {
    const more = page.getByRole('button', { name: 'More' });
    await more.click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(more).toBeFocused();
    await more.click();
    await page.getByRole('textbox', { name: 'Key' }).click();
    await expect(page.getByRole('menu')).toBeHidden();
    await more.click();
    await more.click();
    await expect(page.getByRole('menu')).toBeHidden();
  });

  test('a menu stays inside a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 500 });
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menuitem', { name: 'End session' })).toBeInViewport({ ratio: 1 });
  });

  test('a dialog starts on the safe answer, Escape means it, the focus returns', async ({ page }) => {
    await record(page, 'casement-close', ['reason']);
    const opener = page.getByRole('button', { name: 'Open' });
    await opener.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'End the session?' });
    await expect(dialog).toHaveAccessibleDescription('Dana can no longer write to you.');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    expect(await recorded(page)).toEqual([{ reason: 'escape' }]);
  });

  test('the confirming button of a dialog only reports', async ({ page }) => {
    await record(page, 'casement-confirm', ['type']);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'End session' }).click();
    expect(await recorded(page)).toEqual([{ type: 'casement-confirm' }]);
    await expect(page.getByRole('alertdialog')).toBeVisible();
  });

  test('a notice can be put away', async ({ page }) => {
    await record(page, 'casement-dismiss', ['type']);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await recorded(page)).toEqual([{ type: 'casement-dismiss' }]);
  });
});

test('a contained dialog makes its siblings inert, not the page', async ({ page }) => {
  const problems = await mount(page, './controls-page.ts', { density: 'comfortable' });
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await page.locator('form').evaluate((form) => form instanceof HTMLElement && form.inert)).toBe(true);
  expect(await page.locator('main').evaluate((main) => main instanceof HTMLElement && main.inert)).toBe(false);
  await page.keyboard.press('Escape');
  expect(await page.locator('form').evaluate((form) => form instanceof HTMLElement && form.inert)).toBe(false);
  await expect(page.getByRole('button', { name: 'Open' })).toBeFocused();
  expect(problems).toEqual([]);
});
