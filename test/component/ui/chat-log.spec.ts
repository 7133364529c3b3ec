import { expect, test } from '@playwright/test';
import { message, record, recorded, setLog } from './chat-driver.ts';
import { mount } from './mount.ts';

const many = Array.from({ length: 40 }, (_, index) => message(`m${String(index)}`));

test.describe('chat log', () => {
  let problems: string[];

  test.beforeEach(async ({ page }) => {
    problems = await mount(page, './chat-page.ts');
  });

  test.afterEach(() => {
    expect(problems).toEqual([]);
  });

  test('[C1] an own message goes from sending to seen in the same place', async ({ page }) => {
    const own = page.locator('casement-message');
    for (const [state, words] of [
      ['sending', 'Sending'],
      ['sent', 'Sent'],
      ['delivered', 'Delivered'],
      ['seen', 'Seen'],
    ] as const) {
      await setLog(page, { items: [message('a', { isOwn: true, state })] });
      await own.evaluate((element) => {
        element.dataset.same = String(Number(element.dataset.same ?? 0) + 1);
      });
      await expect(own).toContainText(words);
    }
    await expect(own).toHaveAttribute('data-same', '4');
  });

  test('[C1] a message that was not sent says so and offers another try', async ({ page }) => {
    await record(page, 'casement-retry', ['messageId']);
    await setLog(page, { items: [message('a', { isOwn: true, state: 'failed' })] });
    await expect(page.getByText('Not sent')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await recorded(page)).toEqual([{ messageId: 'a' }]);
  });

  test('[C1] the history is not announced, what comes after it is', async ({ page }) => {
    const log = page.getByRole('log');
    await setLog(page, { loading: true });
    await expect(log).toHaveAttribute('aria-busy', 'true');
    const live = await log.evaluate((element) => {
      const seen: Array<string | null> = [];
      new MutationObserver(() => seen.push(element.getAttribute('aria-live'))).observe(element, {
        childList: true,
        subtree: true,
      });
      Object.assign(window, { seen });
      return element.getAttribute('aria-live');
    });
    expect(live).toBe('off');
    await setLog(page, { loading: false, items: many });
    expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toEqual(['off']);
    await expect(log).toHaveAttribute('aria-live', 'polite');
    await expect(log).toHaveAttribute('aria-relevant', 'additions');
  });

  test('[C1] the log stays at the newest message', async ({ page }) => {
    await setLog(page, { items: many });
    await expect(page.getByText('Text m39')).toBeInViewport();
    await setLog(page, { items: [...many, message('new')] });
    await expect(page.getByText('Text new')).toBeInViewport();
    await page.locator('.chat').evaluate((chat) => (chat.style.blockSize = '260px'));
    await expect(page.getByText('Text new')).toBeInViewport();
  });

  test('[C1] a reader who has scrolled up is left alone and told', async ({ page }) => {
    await setLog(page, { items: many });
    await expect(page.getByText('Text m39')).toBeInViewport();
    await page.getByRole('log').evaluate((log) => (log.scrollTop = 0));
    await expect(page.getByRole('button', { name: 'To the newest message' })).toBeVisible();
    await setLog(page, { items: [...many, message('n1'), message('n2')] });
    const button = page.getByRole('button', { name: '2 new messages' });
    await expect(button).toBeVisible();
    expect(await page.getByRole('log').evaluate((log) => log.scrollTop)).toBe(0);
    await button.click();
    await expect(page.getByText('Text n2')).toBeInViewport();
    await expect(button).toBeHidden();
    await expect(page.getByRole('log')).toBeFocused();
  });

  test('[C1] writing something brings the writer to it', async ({ page }) => {
    await setLog(page, { items: many });
    await page.getByRole('log').evaluate((log) => (log.scrollTop = 0));
    await expect(page.getByRole('button', { name: 'To the newest message' })).toBeVisible();
    await setLog(page, { items: [...many, message('mine', { isOwn: true, state: 'sending' })] });
    await expect(page.getByText('Text mine')).toBeInViewport();
  });

  test('[C1] it goes on following after it was moved in the page', async ({ page }) => {
    await setLog(page, { items: many });
    await page.locator('.chat').evaluate((chat) => {
      chat.remove();
      document.querySelector('main')?.append(chat);
    });
    await setLog(page, { items: [...many, message('later')] });
    await expect(page.getByText('Text later')).toBeInViewport();
  });

  test('[C1] the unread mark, typing, empty and offline are said in words', async ({ page }) => {
    await expect(page.getByText('No messages yet.')).toBeVisible();
    await setLog(page, { items: [message('a'), message('b')], unreadFrom: 'b', typing: 'Dana', offline: true });
    await expect(page.getByText('New', { exact: true })).toBeVisible();
    await expect(page.getByText('Dana is typing')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible();
  });

  test('[C1] a name cannot turn the sentence around it', async ({ page }) => {
    await setLog(page, { items: [message('a')], typing: 'Dana\u202e' });
    await expect(page.locator('.typing')).toHaveText('Dana is typing');
  });
});
