import { expect, test, type Page } from '@playwright/test';
import { mount } from './mount.ts';

async function say(page: Page, text: string) {
  await page.locator('casement-chat-log').evaluate((log, said) => {
    if (!('items' in log)) throw new Error('The log is not defined');
    log.items = [{ kind: 'message', id: 'm', at: Date.now(), author: 'Dana', isOwn: false, text: said }];
  }, text);
  const body = page.locator('casement-message .body p');
  // To the letter: white space of a template would show.
  await expect.poll(() => body.evaluate((part) => part.textContent)).toBe(text);
  return body;
}

test.describe('text of a message', () => {
  let problems: string[];

  test.beforeEach(async ({ page }) => {
    problems = await mount(page, './chat-page.ts');
  });

  test.afterEach(() => {
    expect(problems).toEqual([]);
  });

  const attacks = [
    '<img src=x onerror="alert(1)">',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">click</a>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '${alert(1)} {{alert(1)}} <!--lit--> <?lit$0$>',
    '"><iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  ];
  for (const attack of attacks) {
    test(`[C1] markup is text: ${attack}`, async ({ page }) => {
      let hasRun = false;
      page.on('dialog', (dialog) => {
        hasRun = true;
        void dialog.dismiss();
      });
      const body = await say(page, attack);
      await expect(body.locator('*')).toHaveCount(0);
      expect(hasRun).toBe(false);
    });
  }

  test('[C1] a link opens in a new tab and tells the other site nothing', async ({ page }) => {
    const body = await say(page, 'See https://shop.fernway.example/a?b=1#c, then www.fernway.example.');
    const links = body.getByRole('link');
    await expect(links).toHaveCount(2);
    await expect(links.first()).toHaveAttribute('href', 'https://shop.fernway.example/a?b=1#c');
    await expect(links.first()).toHaveAttribute('target', '_blank');
    await expect(links.first()).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
    await expect(links.last()).toHaveAttribute('href', 'https://www.fernway.example/');
  });

  test('[C1] a link can be reached with the keyboard', async ({ page }) => {
    const body = await say(page, 'https://fernway.example');
    await page.getByRole('log').focus();
    await page.keyboard.press('Tab');
    await expect(body.getByRole('link')).toBeFocused();
  });

  test('[C1] direction marks stay in their part of the text', async ({ page }) => {
    const body = await say(page, 'invoice \u202egpj.exe https://fernway.example/\u202ecod');
    await expect(body.getByRole('link')).toHaveAttribute('href', 'https://fernway.example/');
    await expect(body.getByRole('link')).toHaveAttribute('dir', 'ltr');
    await expect(body.locator('bdi')).toHaveCount(2);
    const isolation = await body
      .locator('bdi')
      .first()
      .evaluate((part) => getComputedStyle(part).unicodeBidi);
    expect(isolation).toBe('isolate');
  });

  test('[C1] text takes the direction of its first letter, lines stay lines', async ({ page }) => {
    const body = await say(page, 'مرحبا\nhttps://fernway.example');
    expect(await body.evaluate((part) => getComputedStyle(part).direction)).toBe('rtl');
    expect(await body.evaluate((part) => getComputedStyle(part).whiteSpace)).toBe('pre-wrap');
  });
});
