import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { AgentDesk } from './agent-desk.ts';
import { CustomerShop } from './customer-shop.ts';
import { productUrls, type Urls } from './product-urls.ts';

interface Story {
  urls: Urls;
  agent: AgentDesk;
  customer: CustomerShop;
}

/** Everything a page said that it should not have said. */
function listenForTrouble(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || /Content Security Policy|Trusted/i.test(message.text());
    if (isTrouble) heard.push(`console: ${message.text()}`);
    if (/eyJ[\w-]+\.[\w-]+\./.test(message.text())) heard.push('console: a token was printed');
  });
}

async function open(context: BrowserContext, heard: string[]): Promise<Page> {
  const page = await context.newPage();
  listenForTrouble(page, heard);
  return page;
}

/** An agent at the desk and a customer in the shop, each in a browser of their own; both must stay quiet. */
export const test = base.extend<Story & { heard: string[] }>({
  urls: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium');
    await use(productUrls());
  },
  heard: async ({ browserName }, use) => {
    const heard: string[] = [];
    await use(heard);
    expect(heard, browserName).toEqual([]);
  },
  agent: async ({ browser, urls, heard }, use) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await use(new AgentDesk(await open(context, heard), urls));
    await context.close();
  },
  customer: async ({ browser, urls, heard }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    await use(new CustomerShop(await open(context, heard), urls));
    await context.close();
  },
});

/** axe finds nothing, in all frames and shadow roots of the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

export { expect };
