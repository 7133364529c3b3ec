import { test as base } from '@playwright/test';
import { Viewing } from './viewing.ts';
import { ViewSite } from './view-site.ts';

/** A site for each worker, and an agent who watches a session of their own in each test. */
export const test = base.extend<{ viewing: Viewing }, { site: ViewSite }>({
  site: [
    async ({}, use) => {
      const site = await ViewSite.open();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  viewing: async ({ context, site }, use) => {
    await use(await Viewing.open(context, site));
  },
  // The recorder of traces puts scripts into every frame; a frame that runs none says so as an error.
  trace: 'off',
});
