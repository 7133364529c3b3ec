import { test as base, expect, type Page } from '@playwright/test';
import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';
import type { ShopWindow } from './shop-page.ts';
import { ShopSite, type Pages, type Scripts } from './shop-site.ts';

declare global {
  interface Window {
    shop: ShopWindow;
  }
}

interface SiteFixtures {
  /** Opens the page at `/` of a site of its own. */
  openSite: (pages: Pages, scripts?: Scripts) => Promise<ShopSite>;
  /** Errors and warnings of the page so far. */
  problems: string[];
}

export const test = base.extend<SiteFixtures>({
  problems: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      const isProblem = message.type() === 'error' || message.type() === 'warning';
      // Of pages that hold what does not belong there, on purpose.
      const isOwn = /^(?:Failed to load resource|The specified value)/.test(message.text());
      if (isProblem && !isOwn) problems.push(message.text());
    });
    await use(problems);
  },
  openSite: async ({ page }, use) => {
    const sites: ShopSite[] = [];
    await use(async (pages, scripts) => {
      const site = await ShopSite.open(pages, scripts);
      sites.push(site);
      await page.goto(site.url);
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      return site;
    });
    for (const site of sites) await site.close();
  },
});

/** Shares the page, and waits for the first picture. */
export async function share(page: Page, { line }: ShopSite, rules?: MaskRules): Promise<void> {
  await page.evaluate((given) => window.shop.share(given), rules);
  await expect.poll(() => line.frames.length, { timeout: 10_000 }).toBeGreaterThan(0);
}

let marks = 0;

/** Waits until everything that happened in the page so far was sent. */
export async function settle(page: Page, { line }: ShopSite): Promise<void> {
  marks += 1;
  const mark = `settled ${marks}.`;
  await page.evaluate((text) => {
    const shown = Object.assign(document.createElement('p'), { textContent: text });
    shown.setAttribute('data-casement-show', '');
    document.body.append(shown);
  }, mark);
  await expect.poll(() => line.sent.includes(mark), { timeout: 10_000 }).toBe(true);
}
