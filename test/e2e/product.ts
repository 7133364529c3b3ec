import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { AgentDesk } from './agent-desk.ts';
import { CustomerShop } from './customer-shop.ts';
import { Floor } from './floor.ts';
import { productUrls, type Urls } from './product-urls.ts';

interface Story {
  urls: Urls;
  agent: AgentDesk;
  customer: CustomerShop;
  /** An agent of the demo by name, at the desk in a browser of their own. */
  asAgent: (name: string) => Promise<AgentDesk>;
  /** One more customer in the shop, in a browser of their own. */
  asCustomer: () => Promise<CustomerShop>;
  /** Cleared of what earlier tests left. */
  floor: Floor;
}

/** Everything a page said that it should not have said. */
function listenForTrouble(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // What drives these tests looks into every frame; the one of the mirrored page runs nothing.
    if (/^Blocked script execution in '[^']*\/mirror' because the document's frame is sandboxed/.test(message.text()))
      return;
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
    await leave(context);
  },
  customer: async ({ browser, urls, heard }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    await use(new CustomerShop(await open(context, heard), urls));
    await leave(context);
  },
  floor: async ({ urls }, use) => {
    const floor = new Floor(urls);
    await floor.clear();
    await use(floor);
    await floor.restore();
  },
  asAgent: async ({ browser, urls, heard, floor }, use) => {
    expect(floor).toBeDefined();
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      contexts.push(context);
      const agent = new AgentDesk(await open(context, heard), urls);
      await agent.signInAs(name);
      return agent;
    });
    for (const context of contexts) await leave(context);
  },
  asCustomer: async ({ browser, urls, heard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
      contexts.push(context);
      return new CustomerShop(await open(context, heard), urls);
    });
    for (const context of contexts) await leave(context);
  },
});

/** As a person goes: the pages are left, so they say that they go, and only then does the browser end. */
export async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.goto('about:blank').catch(() => undefined);
  await context.close();
}

/** axe finds nothing, in all frames and shadow roots of the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

export { expect };
