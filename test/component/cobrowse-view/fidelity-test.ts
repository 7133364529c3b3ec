import { test as base } from '@playwright/test';
import { MirroredCustomer } from './mirrored-customer.ts';
import { ViewSite } from './view-site.ts';

/** One site, one browser and one agent for all pages of a worker; a page that fails gives the next one a new set. */
export const test = base.extend<object, { customer: MirroredCustomer }>({
  customer: [
    async ({ browser }, use) => {
      const site = await ViewSite.open();
      const context = await browser.newContext();
      await use(await MirroredCustomer.open(context, site));
      await context.close();
      await site.close();
    },
    { scope: 'worker' },
  ],
  trace: 'off',
});
