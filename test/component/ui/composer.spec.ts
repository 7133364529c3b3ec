import { expect, test } from '@playwright/test';
import { record, recorded } from './chat-driver.ts';
import { mount } from './mount.ts';

test.describe('composer', () => {
  let problems: string[];

  test.beforeEach(async ({ page }) => {
    problems = await mount(page, './chat-page.ts');
  });

  test.afterEach(() => {
    expect(problems).toEqual([]);
  });

  test('[C1] Enter sends, Shift+Enter breaks the line', async ({ page }) => {
    await record(page, 'casement-send', ['text', 'isNote']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.pressSequentially('One');
    await box.press('Shift+Enter');
    await box.pressSequentially('two ');
    await box.press('Enter');
    expect(await recorded(page)).toEqual([{ text: 'One\ntwo', isNote: false }]);
    await expect(box).toHaveValue('');
    await expect(box).toBeFocused();
  });

  test('[C1] Enter in an input method only ends the word', async ({ page }) => {
    await record(page, 'casement-send', ['text']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await box.evaluate((area) => {
      area.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      );
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, composed: true }));
    });
    expect(await recorded(page)).toEqual([]);
    await session.send('Input.insertText', { text: '日本' });
    await box.press('Enter');
    expect(await recorded(page)).toEqual([{ text: '日本' }]);
  });

  test('[C1] blank text is not sent', async ({ page }) => {
    await record(page, 'casement-send', ['text']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('  \n ');
    await box.press('Enter');
    expect(await recorded(page)).toEqual([]);
    await expect(page.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('[C1] a text that could not be handed over stays', async ({ page }) => {
    await record(page, 'casement-send', ['text'], true);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Keep me');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await recorded(page)).toEqual([{ text: 'Keep me' }]);
    await expect(box).toHaveValue('Keep me');
  });

  test('[C1] the draft goes out with each change and comes back in', async ({ page }) => {
    await record(page, 'casement-draft', ['text']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.pressSequentially('Hi');
    await box.press('Enter');
    expect(await recorded(page)).toEqual([{ text: 'H' }, { text: 'Hi' }, { text: '' }]);
    await page.locator('casement-composer').evaluate((composer) => Object.assign(composer, { draft: 'From before' }));
    await expect(box).toHaveValue('From before');
  });

  test('[C1] a text that is too long is counted, kept and not sent', async ({ page }) => {
    await record(page, 'casement-send', ['text']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('x'.repeat(3990));
    await expect(page.getByText('10 characters left')).toBeVisible();
    await box.fill('x'.repeat(4012));
    await expect(page.locator('#count')).toHaveText('12 characters too many');
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await box.press('Enter');
    expect(await recorded(page)).toEqual([]);
    await expect(box).toHaveValue('x'.repeat(4012));
  });

  test('[C1] it grows with the text to a few lines, then scrolls', async ({ page }) => {
    const box = page.getByRole('textbox', { name: 'Message' });
    const heightOf = async () => (await page.locator('casement-composer').boundingBox())?.height ?? 0;
    const one = await heightOf();
    await box.fill('a\nb\nc');
    const three = await heightOf();
    expect(three).toBeGreaterThan(one + 20);
    await box.fill('a\n'.repeat(60));
    expect(await heightOf()).toBeLessThan(220);
    await page.keyboard.press('Control+End');
    const caretIsSeen = await page.locator('.grow').evaluate((part) => part.scrollTop > 0);
    expect(caretIsSeen).toBe(true);
  });

  test('[E14] an agent can switch to a note', async ({ page }) => {
    await record(page, 'casement-send', ['text', 'isNote']);
    await page.locator('casement-composer').evaluate((composer) => Object.assign(composer, { canNote: true }));
    await page.getByRole('button', { name: 'Private note' }).click();
    await expect(page.getByRole('button', { name: 'Private note' })).toHaveAttribute('aria-pressed', 'true');
    const box = page.getByRole('textbox', { name: 'Private note' });
    await expect(box).toBeFocused();
    await box.fill('Only us');
    await box.press('Enter');
    expect(await recorded(page)).toEqual([{ text: 'Only us', isNote: true }]);
  });

  test('[C1] after the end nothing can be sent, what was typed can be read', async ({ page }) => {
    await record(page, 'casement-send', ['text']);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Half a thought');
    await page.locator('casement-composer').evaluate((composer) => Object.assign(composer, { disabled: true }));
    await expect(box).not.toBeEditable();
    await box.press('Enter');
    expect(await recorded(page)).toEqual([]);
    await expect(box).toHaveValue('Half a thought');
  });
});
